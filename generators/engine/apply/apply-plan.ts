import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { causeOf } from '../diagnostics/cause-of.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { createPlaceChecker } from '../plan/place-checker.ts';
import type { Change, Plan } from '../plan/plan.ts';
import { quietly, type OnStep } from './disk.ts';
import { writeJournal, type Journal } from './journal.ts';
import { locked } from './lock.ts';
import { recoverLocked } from './recover.ts';
import { siteOf, type Site } from './site.ts';
import { complete, finish, hashOfFile, journalOf, rollBack, stage, syncFolders } from './steps.ts';

/**
 * Writes exactly what the plan says, all of it or nothing.
 *
 *   lock ─▶ check ─▶ journal: staging ─▶ stage ─▶ journal: prepared ─▶ rename ─▶ journal: done ─▶ tidy
 *           └────── the old tree, whatever happens ──────┘  └──── the next command completes it ────┘
 *
 * It is synchronous, so that no other code of the process can get in between.
 *
 * @param root absolute path of the project; made when it does not exist
 * @throws PaxxError when a file is not what the plan expects, cannot be written, or writing fails.
 */
export function applyPlan(root: string, plan: Plan, { onStep }: { readonly onStep?: OnStep } = {}): void {
  if (plan.changes.length === 0) return;
  const site = siteOf(root, onStep);
  try {
    withRoot(site, () => locked(site, () => applyLocked(site, plan)));
  } catch (error) {
    throw error instanceof PaxxError ? error : failure('PAXX5002', 'Nothing was written', error);
  }
}

function applyLocked(site: Site, plan: Plan): void {
  if (existsSync(site.journalFile)) recoverLocked(site);
  checkPlan(site.root, plan);
  const journal = journalOf(site, plan, randomBytes(4).toString('hex'));
  try {
    writeJournal(site, journal);
    stage(site, plan, journal);
    syncFolders(site, journal);
    const prepared: Journal = { ...journal, state: 'prepared' };
    writeJournal(site, prepared);
    complete(site, prepared);
  } catch (error) {
    throw putBack(site, journal, error);
  }
  tidy(site, journal);
}

/**
 * Checks once more, under the lock, that every planned file can be written and still is what the plan expects.
 *
 * @throws PaxxError naming every file that is not.
 */
function checkPlan(root: string, { changes }: Plan): void {
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

/** @returns the error to report once the old tree is back, or could not be put back */
function putBack(site: Site, journal: Journal, error: unknown): PaxxError {
  try {
    rollBack(site, journal);
  } catch {
    return failure('PAXX5003', 'Writing failed half-way, and putting it back failed too', error);
  }
  if (error instanceof PaxxError) return error;
  return failure('PAXX5002', 'Writing failed, and every file is as it was before', error);
}

function tidy(site: Site, journal: Journal): void {
  try {
    finish(site, journal);
  } catch (error) {
    throw failure('PAXX5003', 'Everything is written, but tidying up failed', error);
  }
}

function failure(code: 'PAXX5002' | 'PAXX5003', outcome: string, cause: unknown): PaxxError {
  const { reason, remedy = 'Remove the cause, then repeat the command.' } = causeOf(cause);
  const next = code === 'PAXX5003' ? ' The next paxx command finishes this first.' : '';
  return PaxxError.of(code, `${outcome}: ${reason}.`, { remedy: `${remedy}${next}`, cause });
}

/** Makes the root and the folders above it where they are missing, and removes them again when nothing was written. */
function withRoot({ root, disk }: Site, run: () => void): void {
  const missing = missingFrom(root);
  for (const folder of missing) disk.makeFolder(folder);
  try {
    run();
  } catch (error) {
    for (const folder of missing.toReversed()) quietly(() => disk.removeEmptyFolder(folder));
    throw error;
  }
}

function missingFrom(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFrom(path.dirname(folder)), folder];
}
