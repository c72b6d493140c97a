import path from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { hashOf } from './hash-of.ts';
import type { Change } from './plan.ts';
import { readIfPresent } from './read-if-present.ts';

/**
 * Why a file that has been used may not become what a plan makes of it. Such files are listed with their hashes beside their
 * folder: `db up` of a generated project lists a migration in `migrations.sha256` once it ran, and runs nothing any more while
 * another text stands there. To write what was sealed restores it, and is no fault. The list itself only the project writes.
 */
export function sealFault(root: string, { path: file, before, contents }: Change): Diagnostic | undefined {
  const folder = path.posix.dirname(file);
  const list = `${folder}.sha256`;
  if (file.endsWith('.sha256') && before !== null)
    return fault(
      file,
      `The file ${file} says which files have been used, and only the project itself changes it.`,
      'Repeat the command with --on-conflict keep.',
    );
  const named = `${path.posix.basename(folder)}/${path.posix.basename(file)}`;
  const line = readIfPresent(path.join(root, list))
    ?.split(/\r?\n/)
    .find((one) => one.endsWith(` ${named}`));
  if (line === undefined || line.startsWith(hashOf((contents ?? '').replaceAll('\r\n', '\n'))))
    return undefined;
  return fault(file, `The file ${file} has been used, as ${list} says, and stays as it is.`, further);
}

const further =
  'Change the model and what follows from it by hand, then let a further migration bring the difference; where the project has drafts: pnpm db migrate "what changes". ' +
  'Where this one ran nowhere else, "pnpm db down" takes it back and opens it.';

const fault = (file: string, message: string, remedy: string): Diagnostic =>
  diagnostic('PAXX4003', `${message} Nothing was written.`, { file, remedy });
