import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createFileService, type IFileService } from './services/file-service.ts';

export interface FileInterfaces {
  readonly fileService: IFileService;
}

export const fileModule: Module<FileInterfaces> = {
  fileService: asFunction(({ clients }: Cradle) => createFileService(clients.storage)).scoped(),
};
