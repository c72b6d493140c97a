import type { AppContext } from '../../core/context/app-context.ts';
import type { FileService } from './service.ts';

export const fileService = ({ container }: Pick<AppContext, 'container'>): FileService =>
  container.resolve('fileService');
