import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Whether a folder lies in the project (or is its root) once every symbolic link is followed; names that do not exist yet lead nowhere. */
export function isInside(root: string, folder: string): boolean {
  const below = path.relative(realPathOf(root), realPathOf(folder));
  return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
}

/** The real path, where the last names need not exist yet. */
export function realPathOf(place: string): string {
  const parent = path.dirname(place);
  if (parent === place || existsSync(place)) return realpathSync(place);
  return path.join(realPathOf(parent), path.basename(place));
}
