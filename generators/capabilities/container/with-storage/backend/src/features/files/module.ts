import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createFileService, type FileService } from './service.ts';

export interface FileInterfaces {
  readonly fileService: FileService;
}

export const fileModule: Module<FileInterfaces> = {
  fileService: asFunction(({ clients }: Cradle) =>
    createFileService(clients.storage),
  ).scoped(),
};
