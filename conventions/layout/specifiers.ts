import { posix } from 'node:path';
import type { Conventions } from '../config/conventions.ts';

/**
 * The specifier by which one file of the project imports another, as the folder's code spells it.
 *
 * @example specifier('backend/src/api/index.ts', 'backend/src/features/invoices/router.ts', conventions)
 * // '../features/invoices/router.ts'
 */
export function specifier(from: string, to: string, conventions: Conventions): string {
  const isBare = to.startsWith(conventions.extensionlessFolder) && !to.endsWith('.json');
  const path = posix.relative(`/${posix.dirname(from)}`, `/${isBare ? to.replace(/\.tsx?$/, '') : to}`);
  return path.startsWith('../') ? path : `./${path}`;
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
  const path = posix.join(posix.dirname(from), specifier);
  return path.startsWith('..') ? undefined : moduleOf(path);
}

/** A path without the extension that an import may leave out, spell as `.js` or spell as `.ts`. */
export function moduleOf(path: string): string {
  return path.replace(/\.(?:[cm]?[jt]s|[jt]sx)$/, '').replace(/\/(?:index)?$/, '');
}

const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', ''];

/** The files that a module may be, in the order in which TypeScript looks. */
export const filesOfModule = (module: string): readonly string[] =>
  ['', '/index'].flatMap((index) => endings.map((ending) => module + index + ending));
