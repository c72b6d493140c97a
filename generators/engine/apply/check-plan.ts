import path from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { createPlaceChecker } from '../plan/place-checker.ts';
import type { Change, Plan } from '../plan/plan.ts';
import { hashOfFile } from './step-state.ts';

/**
 * Checks once more, under the lock, that every planned file can be written and still is what the plan expects.
 *
 * @throws PaxxError naming every file that is not.
 */
export function checkPlan(root: string, { changes }: Plan): void {
  const placeFault = createPlaceChecker(root);
  const problems = changes.flatMap((change) => placeFault(change.path) ?? hashFault(root, change) ?? []);
  if (problems.length > 0) throw new PaxxError(problems);
}

function hashFault(root: string, { path: file, before }: Change): Diagnostic | undefined {
  const found = hashOfFile(path.join(root, file));
  if (found === before) return undefined;
  const what = before === null ? 'exists by now' : found === null ? 'is gone' : 'has changed';
  return diagnostic('PAXX4002', `The file ${file} ${what}, since the plan was made. Nothing was written.`, {
    file,
    remedy: 'Repeat the command, so that it makes a new plan.',
  });
}
