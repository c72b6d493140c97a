import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder upwards whose `.yo-rc.json` mentions generator-paxx, or `undefined`. */
export function findRoot(start: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const text = readIfPresent(path.join(folder, '.yo-rc.json'));
    if (text?.includes('"generator-paxx"') === true) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** The text of a file, or `undefined` when there is none; every other failure is thrown. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}
