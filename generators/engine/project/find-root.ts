import path from 'node:path';
import { readIfPresent } from '../plan/read-if-present.ts';

/** The nearest folder upwards whose `.yo-rc.json` mentions generator-paxx, or `undefined`. */
export function findRoot(start: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const text = readIfPresent(path.join(folder, '.yo-rc.json'));
    if (text?.includes('"generator-paxx"') === true) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
