import path from 'node:path';
import { createDisk, type Disk, type OnStep } from './disk.ts';

/** A project that is written into. Journal and lock stand in a folder of their own, which is gone afterwards. */
export interface Site {
  /** Absolute. */
  readonly root: string;
  readonly disk: Disk;
  readonly folder: string;
  /** The folder above it. */
  readonly parent: string;
  readonly lockFile: string;
  readonly journalFile: string;
  readonly ignoreFile: string;
}

export function siteOf(place: string, onStep?: OnStep): Site {
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
