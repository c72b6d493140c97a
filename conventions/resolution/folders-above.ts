import { posix } from 'node:path';

/**
 * The folders above a file, the nearest first; the project's root is `''`.
 *
 * @example foldersAbove('backend/src/app.ts') // ['backend/src', 'backend', '']
 */
export function foldersAbove(file: string): readonly string[] {
  const folder = posix.dirname(file);
  return folder === '.' || folder === file ? [''] : [folder, ...foldersAbove(folder)];
}
