import { readFileSync, statSync } from 'node:fs';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from './has-code.ts';

/** The text of a file, or `undefined` where there is none. */
export const readIfPresent = (file: string): string | undefined => bytesIfPresent(file)?.toString('utf8');

/**
 * The bytes of a file, or `undefined` where there is none: a folder, a pipe or a link that leads nowhere is no file.
 *
 * @param name the file as people know it
 */
export function bytesIfPresent(file: string, name = file): Buffer | undefined {
  try {
    // Whoever reads a pipe waits for somebody to write.
    return statSync(file).isFile() ? readFileSync(file) : undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return undefined;
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error;
    const remedy = 'Give yourself the right to read it.';
    throw PaxxError.of('PAXX3005', `The file ${name} cannot be read.`, { file: name, remedy, cause: error });
  }
}
