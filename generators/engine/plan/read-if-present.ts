import { readFileSync } from 'node:fs';
import { hasCode } from './has-code.ts';

/** The text of a file, or `undefined` when there is none; every other failure is thrown. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}
