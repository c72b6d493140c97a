import { dirname, join } from 'node:path';
import { readConventions, type ConventionsResult } from 'paxx-conventions';
import { facts } from '../facts/fact-store.ts';

/** A project as its `.yo-rc.json` describes it. */
export interface Root {
  readonly folder: string;
  readonly result: Exclude<ConventionsResult, { kind: 'foreign' }>;
}

const conventionsReader = { name: 'conventions', read: readConventions };

/** The nearest folder, from the file upwards, whose `.yo-rc.json` is ours. The working directory plays no part. */
export function findRoot(pass: object, file: string): Root | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const root = rootAt(pass, folder);
    if (root) return root;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The project whose root is this very folder. */
export function rootAt(pass: object, folder: string): Root | undefined {
  const result = facts.read(pass, join(folder, '.yo-rc.json'), conventionsReader);
  return result === undefined || result.kind === 'foreign' ? undefined : { folder, result };
}

/** Whether a folder has a `.yo-rc.json` that is another generator's. */
export const isForeign = (pass: object, folder: string): boolean =>
  facts.read(pass, join(folder, '.yo-rc.json'), conventionsReader)?.kind === 'foreign';
