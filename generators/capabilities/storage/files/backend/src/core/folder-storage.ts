import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedKey, type Storage } from './storage.ts';

/** Files in a folder of this machine, for development and for a server that is the only one. */
export function createFolderStorage(folder: string): Storage {
  const fileOf = (key: string) => join(folder, checkedKey(key));
  return {
    async put(key, content) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      // Whoever reads meanwhile gets the old file or the new one, and never a half.
      const draft = `${file}.${randomUUID()}`;
      await writeFile(draft, content);
      await rename(draft, file);
    },
    get: async (key) => ifThere(readFile(fileOf(key))),
    stream: async (key) => (await ifThere(open(fileOf(key))))?.createReadStream(),
    remove: async (key) => rm(fileOf(key), { force: true }),
    signedUrl: () => Promise.resolve(undefined),
  };
}

const ifThere = <File>(reading: Promise<File>): Promise<File | undefined> =>
  reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
