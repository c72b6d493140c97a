import type { AppContext } from '../../core/context/app-context.ts';
import { createFileService, type FileService } from './service.ts';

export function fileService({ clients }: Pick<AppContext, 'clients'>): FileService {
  return createFileService(clients.storage);
}
