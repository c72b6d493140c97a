import { locate, pathOf, resolveSpecifier, specifier, type Conventions } from 'paxx-conventions';
import type { RenderedFile } from './render-overlay.ts';

/**
 * Where a file of a slice stands in another layout; every other file stays where it is. Templates are written in the
 * layout `slice`, so this is how each of them finds its place.
 *
 * @example relocatedPath('backend/src/features/users/model.ts', slice, layered) // 'backend/src/models/user.ts'
 */
export function relocatedPath(file: string, from: Conventions, to: Conventions): string {
  const found = locate(file, from);
  if (found === undefined || to.layout[found.part] === undefined) return file;
  return pathOf(found.part, found.feature, to, found.variables);
}

/**
 * Moves the files of every slice from one layout to another. Whatever names a moved file by a relative path, or is moved
 * itself, names it by the new one: imports, exports, mocks, URLs.
 */
export function relocate<File extends RenderedFile>(
  files: readonly File[],
  from: Conventions,
  to: Conventions,
): readonly File[] {
  const known = new Map(files.map((file) => [moduleAt(file.path, from), file.path]));
  return files.map((file) => {
    const path = relocatedPath(file.path, from, to);
    const respell = (spelled: string): string => {
      const module = resolveSpecifier(file.path, spelled, from) ?? '';
      // What is not rendered stands in the project already; a file that moves must find it from its new place.
      const target =
        known.get(module) ?? (path !== file.path && spelled.endsWith('.ts') ? `${module}.ts` : undefined);
      const moved = target && relocatedPath(target, from, to);
      const isStill = moved === undefined || (moved === target && path === file.path);
      return isStill ? spelled : specifier(path, moved, to);
    };
    return { ...file, path, contents: isSource(path) ? withPaths(file.contents, respell) : file.contents };
  });
}

const moduleAt = (file: string, conventions: Conventions): string | undefined =>
  resolveSpecifier('', `./${file}`, conventions);

const isSource = (file: string): boolean => /\.[cm]?[jt]sx?$/.test(file);

/** What looks like a relative path; whether it is one, the files of the project say. */
const relativePath = /(['"`])(\.{1,2}\/[\w./[\]()@-]+)\1/g;

const withPaths = (text: string, respell: (spelled: string) => string): string =>
  text.replace(relativePath, (_, quote: string, spelled: string) => `${quote}${respell(spelled)}${quote}`);
