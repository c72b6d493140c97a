import path from 'node:path';
import { createDisk, type OnStep } from './disk.ts';

export type Site = ReturnType<typeof siteOf>;

/** A project that is written into. Journal and lock stand in a folder of their own, which is gone afterwards. */
export function siteOf(place: string, onStep?: OnStep) {
  const root = path.resolve(place);
  const parent = path.join(root, '.paxx');
  const folder = path.join(parent, 'tmp');
  return {
    root,
    disk: createDisk(onStep),
    folder,
    parent,
    lockFile: path.join(folder, 'lock'),
    journalFile: path.join(folder, 'journal.json'),
    ignoreFile: path.join(folder, '.gitignore'),
  };
}

/** Gives a file new contents in one step, through to the device. */
export function replaceFile({ disk }: Site, file: string, contents: string): void {
  const next = `${file}.next`;
  disk.remove(next);
  disk.writeNew(next, contents, { isExecutable: false });
  disk.rename(next, file);
}
