import { readFileSync } from 'node:fs';
import path from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from '../plan/has-code.ts';

/** The nearest folder upwards whose `.yo-rc.json` mentions generator-paxx, or `undefined`. */
export function findRoot(start: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const text = readIfPresent(folder, '.yo-rc.json');
    if (text?.includes('"generator-paxx"') === true) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** The text of a file below a root, or `undefined` where there is none: a folder or a link to itself is no file. */
export function readIfPresent(root: string, file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP')) return undefined;
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error;
    const remedy = 'Give yourself the right to read it.';
    throw new PaxxError([diagnostic('PAXX3005', `The file ${file} cannot be read.`, { file, remedy })], {
      cause: error,
    });
  }
}
