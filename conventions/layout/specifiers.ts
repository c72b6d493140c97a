import type { Conventions } from '../config/conventions.ts';

/**
 * The specifier by which one file of the project imports another, as the folder's code spells it.
 *
 * @example specifier('backend/src/api/index.ts', 'backend/src/features/invoices/router.ts', conventions)
 * // '../features/invoices/router.ts'
 */
export function specifier(from: string, to: string, conventions: Conventions): string {
  const target = hasImportExtension(to, conventions) ? to : to.replace(/\.tsx?$/, '');
  const origin = from.split('/').slice(0, -1);
  const path = target.split('/');
  let shared = 0;
  while (shared < origin.length && shared < path.length - 1 && origin[shared] === path[shared]) shared += 1;
  const up = origin.length - shared;
  return `${up === 0 ? './' : '../'.repeat(up)}${path.slice(shared).join('/')}`;
}

/**
 * The module that a specifier names: a path from the project's root without its extension, or `undefined` for a
 * package and for whatever leaves the project. Two specifiers name the same file when their modules are equal.
 */
export function resolveSpecifier(
  from: string,
  specifier: string,
  conventions: Conventions,
): string | undefined {
  const alias = conventions.aliases.find(
    ({ folder, prefix }) => from.startsWith(folder) && specifier.startsWith(prefix),
  );
  if (alias) return moduleOf(`${alias.target}${specifier.slice(alias.prefix.length)}`);
  if (!specifier.startsWith('.')) return undefined;
  const path = from.split('/').slice(0, -1);
  for (const segment of specifier.split('/')) {
    if (segment === '.' || segment === '') continue;
    if (segment !== '..') path.push(segment);
    else if (path.pop() === undefined) return undefined;
  }
  return moduleOf(path.join('/'));
}

/** A path without the extension that an import may leave out, spell as `.js` or spell as `.ts`. */
export function moduleOf(path: string): string {
  return path.replace(/\.(?:[cm]?[jt]s|[jt]sx)$/, '').replace(/\/index$/, '');
}

function hasImportExtension(path: string, conventions: Conventions): boolean {
  return !path.startsWith(conventions.extensionlessFolder) || path.endsWith('.json');
}
