import { createFolderStorage } from '../core/folder-storage.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { createS3Storage } from '../core/s3-storage.ts';
import type { Storage } from '../core/storage.ts';

export function createStorageClient({ storage }: Settings): Storage {
  const { endpoint, folder } = storage;
  return endpoint === undefined ? createFolderStorage(folder) : createS3Storage(storage, endpoint);
}
