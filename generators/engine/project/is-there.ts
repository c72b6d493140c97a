import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { hasCode } from '../plan/has-code.ts';

/**
 * Whether something stands at a path, links followed. What cannot be looked at counts as there, and so does what a link that
 * leads nowhere may hide: nobody may conclude from it that a file is gone.
 */
export function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined || isBehindLink(file);
  } catch (error) {
    return !hasCode(error, 'ENAMETOOLONG');
  }
}

/** Whether the nearest thing on the way to a missing file is a link. */
function isBehindLink(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found) return found.isSymbolicLink();
  const folder = path.dirname(file);
  return folder !== file && isBehindLink(folder);
}
