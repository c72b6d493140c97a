import type { AppContext } from '../../../core/context/app-context.ts';
import type { IFileService } from '../services/file-service.ts';

export const fileService = ({ container }: Pick<AppContext, 'container'>): IFileService =>
  container.resolve('fileService');
