import { readFileSync } from 'node:fs';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from './has-code.ts';

/** The text of a file, or `undefined` where there is none: a folder or a link that leads nowhere is no file. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP')) return undefined;
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error;
    const remedy = 'Give yourself the right to read it.';
    throw PaxxError.of('PAXX3005', `The file ${file} cannot be read.`, { file, remedy, cause: error });
  }
}
