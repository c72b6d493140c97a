import type { AppContext } from '../../../core/app-context.ts';
import type { FileService } from '../services/file-service.ts';

export const fileService = ({ container }: Pick<AppContext, 'container'>): FileService =>
  container.resolve('fileService');
