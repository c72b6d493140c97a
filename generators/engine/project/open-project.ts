import path from 'node:path';
import { readConventions } from 'paxx-conventions';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { findRoot, readIfPresent } from './find-root.ts';
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
    throw new PaxxError([
      diagnostic('PAXX2005', `There is no paxx project in ${start} or above it.`, {
        remedy: 'Change into a project, or start one with "generator-paxx app my-project".',
      }),
    ]);
  const result = readConventions(readIfPresent(root, '.yo-rc.json') ?? '');
  if (result.kind === 'foreign') return openProject(path.dirname(root));
  if (result.kind === 'faulty')
    throw new PaxxError(
      result.faults.map(({ message, remedy, line, column }) =>
        diagnostic('PAXX2006', message, { file: '.yo-rc.json', line, column, remedy }),
      ),
    );
  return { root, config: result.config, ...factsOf(root, result.conventions) };
}
