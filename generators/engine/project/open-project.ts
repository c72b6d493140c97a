import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConventions, type Fault } from 'paxx-conventions';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { readIfPresent } from '../plan/read-if-present.ts';
import { factsOf } from './facts-of.ts';
import type { Project } from './project.ts';

/**
 * Opens the project that a folder belongs to. Its root is the nearest folder upwards with a `.yo-rc.json` that is not
 * another generator's; one that cannot be read may be ours.
 *
 * @throws PaxxError when there is none, or when its `.yo-rc.json` is wrong, with the line and a remedy.
 */
export function openProject(start: string): Project {
  for (let root = path.resolve(start); ; root = path.dirname(root)) {
    const file = path.join(root, '.yo-rc.json');
    const text = textIn(file);
    const result = text === undefined ? undefined : readConventions(text);
    // The project's formatter reads its package.json, and would wait at a pipe.
    if (result?.kind === 'read') textIn(path.join(root, 'package.json'));
    if (result?.kind === 'read') return { root, config: result.config, ...factsOf(root, result.conventions) };
    if (result?.kind === 'faulty') throw faultyError(result.faults, path.relative(start, file));
    if (root === path.dirname(root))
      throw PaxxError.of('PAXX2005', `There is no paxx project in ${start} or above it.`, {
        remedy: 'Change into a project, or start one with "generator-paxx app my-project".',
      });
  }
}

function textIn(file: string): string | undefined {
  const text = readIfPresent(file);
  if (text !== undefined || !existsSync(file)) return text;
  throw PaxxError.of('PAXX2006', `${file} is no file.`, {
    remedy: 'Remove it, and put the file back with git.',
  });
}

/** @param file as the user would open it from where the command was called */
const faultyError = (faults: readonly Fault[], file: string): PaxxError =>
  new PaxxError(
    faults.map(({ message, remedy, line, column }) =>
      diagnostic('PAXX2006', message, { file: file.split(path.sep).join('/'), line, column, remedy }),
    ),
  );
