import path from 'node:path';
import { visible } from '../diagnostics/visible.ts';
import { isForeign } from '../plan/path-fault.ts';

/**
 * What the tools of a generated project misread in the path of a folder; each was tried with the real project. In an address,
 * as Vite and Node's modules make of a path, `#` and `?` end it, `%20` is a space, control characters vanish and a backslash is
 * refused. Node puts a module's name in the place of `*`, and `:` parts the folders of `PATH`. Spaces, quotes, brackets,
 * what shells interpret, and letters of any language are no trouble.
 */
const misread = process.platform === 'win32' ? /[#%]/g : /[#?%*:\\\u0000-\u001F\u007F]/g;

/**
 * Why a project cannot work at a place, as a full sentence, or `undefined` where it can.
 *
 * @param folder absolute path of its root
 */
export function placeFault(folder: string): string | undefined {
  const below = folder.slice(path.parse(folder).root.length);
  const foreign = below.split(path.sep).find(isForeign);
  if (foreign !== undefined)
    return `A project cannot work in ${folder}: "${foreign}" belongs to another tool, and the tools of the project pass over what is in it.`;
  const found = [...new Set(below.match(misread) ?? [])].map((one) => `"${visible(one)}"`);
  if (found.length === 0) return undefined;
  return `A project cannot work in ${folder}: the path holds ${found.join(' and ')}, which Node or Vite reads as something else.`;
}

/** What to do about it. */
export const placeRemedy =
  'Choose a folder whose path, from the top, holds none of # ? % * : \\ and no control character, and is below no node_modules or .git.';
