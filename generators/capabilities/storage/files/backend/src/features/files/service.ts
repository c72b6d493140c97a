import type { Readable } from 'node:stream';
import type { Storage } from '../../core/storage.ts';
import { FileNotFoundError, FileTypeMismatchError } from './errors.ts';
import { contentTypes } from './schemas.ts';

/** The files of workspaces. Each workspace has a folder of its own in the storage. */
export interface FileService {
  put(workspaceId: string, name: string, content: Buffer, contentType: string): Promise<void>;
  open(workspaceId: string, name: string): Promise<{ content: Readable; contentType: string }>;
  remove(workspaceId: string, name: string): Promise<void>;
}

export function createFileService(storage: Storage): FileService {
  const keyOf = (workspaceId: string, name: string) => `workspaces/${workspaceId}/${name}`;
  return {
    async put(workspaceId, name, content, contentType) {
      if (contentTypeOf(name) !== contentType) throw new FileTypeMismatchError();
      await storage.put(keyOf(workspaceId, name), content, contentType);
    },
    async open(workspaceId, name) {
      const content = await storage.stream(keyOf(workspaceId, name));
      if (content === undefined) throw new FileNotFoundError();
      return { content, contentType: contentTypeOf(name) };
    },
    remove: (workspaceId, name) => storage.remove(keyOf(workspaceId, name)),
  };
}

function contentTypeOf(name: string): string {
  const ending = name.split('.').at(-1) ?? '';
  return contentTypes[ending as keyof typeof contentTypes];
}
