import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { readConventions, type Conventions } from 'paxx-conventions';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { findRoot, readIfPresent } from './find-root.ts';
import type { Project } from './project.ts';

/** Folders that hold no source of a slice. */
const skipped = new Set(['node_modules', 'dist', 'coverage', '.git', '.next', '.paxx', '.data']);

/**
 * Opens the project that a folder belongs to.
 *
 * @throws PaxxError when there is none upwards, or when its `.yo-rc.json` is wrong, with the line and a remedy.
 */
export function openProject(start: string): Project {
  const root = findRoot(start);
  if (root === undefined)
    throw new PaxxError([
      diagnostic('PAXX2005', `There is no paxx project in ${start} or above it.`, {
        remedy: 'Change into a project, or start one with "generator-paxx app my-project".',
      }),
    ]);
  const result = readConventions(readIfPresent(path.join(root, '.yo-rc.json')) ?? '');
  if (result.kind === 'foreign') return openProject(path.dirname(root));
  if (result.kind === 'faulty')
    throw new PaxxError(
      result.faults.map(({ message, remedy, line, column }) =>
        diagnostic('PAXX2006', message, { file: '.yo-rc.json', line, column, remedy }),
      ),
    );
  let files: readonly string[] | undefined;
  return {
    root,
    conventions: result.conventions,
    config: result.config,
    get files() {
      return (files ??= foldersOf(result.conventions).flatMap((folder) => listFiles(root, folder)));
    },
    read: (file) => readIfPresent(path.join(root, file)),
  };
}

/** The top folders that hold parts or registries; the root itself where a pattern begins with a feature's name. */
function foldersOf({ layout, registries }: Conventions): readonly string[] {
  const patterns = [...Object.values(layout), ...registries.map(({ file }) => file)];
  const folders = new Set(patterns.map((pattern) => pattern.split('/')[0] ?? ''));
  const isAnywhere = [...folders].some((folder) => folder.includes('{') || patterns.includes(folder));
  return isAnywhere ? [''] : [...folders].sort();
}

/** Symbolic links are not followed: a slice's files are the project's own. */
function listFiles(root: string, folder: string): string[] {
  return entriesOf(path.join(root, folder)).flatMap((entry) => {
    const found = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(root, found);
    return entry.isFile() ? [found] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((first, second) =>
      first.name < second.name ? -1 : 1,
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return [];
    throw error;
  }
}
