import path from 'node:path';
import { readConventions } from 'paxx-conventions';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { readIfPresent } from '../plan/read-if-present.ts';
import { factsOf } from './facts-of.ts';
import type { Project } from './project.ts';

/**
 * Opens the project that a folder belongs to.
 *
 * @throws PaxxError when there is none upwards, or when its `.yo-rc.json` is wrong, with the line and a remedy.
 */
export function openProject(start: string): Project {
  const root = findRoot(start);
  if (root === undefined)
    throw PaxxError.of('PAXX2005', `There is no paxx project in ${start} or above it.`, {
      remedy: 'Change into a project, or start one with "generator-paxx app my-project".',
    });
  const result = readConventions(readIfPresent(path.join(root, '.yo-rc.json')) ?? '');
  if (result.kind === 'foreign') return openProject(path.dirname(root));
  if (result.kind === 'faulty')
    throw new PaxxError(
      result.faults.map(({ message, remedy, line, column }) =>
        diagnostic('PAXX2006', message, { file: '.yo-rc.json', line, column, remedy }),
      ),
    );
  return { root, config: result.config, ...factsOf(root, result.conventions) };
}

/** The nearest folder upwards whose `.yo-rc.json` mentions generator-paxx, or `undefined`. */
export function findRoot(start: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const text = readIfPresent(path.join(folder, '.yo-rc.json'));
    if (text?.includes('"generator-paxx"') === true) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
