import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Plan } from '../plan/plan.ts';
import { checkPlan } from './check-plan.ts';
import { complete, finish, syncFolders } from './complete.ts';
import { createDisk, type Disk, type OnStep } from './disk.ts';
import { writeJournal, type Journal } from './journal.ts';
import { locked } from './locked.ts';
import { quietly } from './quietly.ts';
import { recoverLocked } from './recover.ts';
import { rollBack } from './roll-back.ts';
import { journalOf, stage } from './stage.ts';
import { stateFolderOf, type StateFolder } from './state-folder.ts';

/** The paths that were written. */
export interface Applied {
  readonly created: readonly string[];
  readonly edited: readonly string[];
  readonly deleted: readonly string[];
}

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
export function applyPlan(root: string, plan: Plan, { onStep }: { readonly onStep?: OnStep } = {}): Applied {
  if (plan.changes.length > 0) {
    const place = path.resolve(root);
    const disk = createDisk(onStep);
    withRoot(place, disk, () => {
      const state = stateFolderOf(place);
      locked(place, state, disk, () => applyLocked(place, plan, state, disk));
    });
  }
  const pathsOf = (kind: string): string[] =>
    plan.changes.filter((change) => change.kind === kind).map((change) => change.path);
  return { created: pathsOf('create'), edited: pathsOf('edit'), deleted: pathsOf('delete') };
}

function applyLocked(root: string, plan: Plan, state: StateFolder, disk: Disk): void {
  if (existsSync(state.journal)) recoverLocked(root, state, disk);
  checkPlan(root, plan);
  const journal = journalOf(root, plan, randomBytes(4).toString('hex'));
  try {
    writeJournal(state, journal, disk);
    stage(root, plan, journal, disk);
    syncFolders(root, journal, disk);
    const prepared: Journal = { ...journal, state: 'prepared' };
    writeJournal(state, prepared, disk);
    complete(root, prepared, state, disk);
  } catch (error) {
    throw putBack(root, journal, state, disk, error);
  }
  tidy(root, journal, state, disk);
}

/** @returns the error to report once the old tree is back, or could not be put back */
function putBack(root: string, journal: Journal, state: StateFolder, disk: Disk, error: unknown): PaxxError {
  try {
    rollBack(root, journal, state, disk);
  } catch {
    return failure(
      'PAXX5003',
      `Writing failed half-way (${reasonOf(error)}), and putting it back failed too.`,
      error,
    );
  }
  if (error instanceof PaxxError) return error;
  return failure('PAXX5002', `Writing failed (${reasonOf(error)}). Every file is as it was before.`, error);
}

function tidy(root: string, journal: Journal, state: StateFolder, disk: Disk): void {
  try {
    finish(root, journal, state, disk);
  } catch (error) {
    throw failure('PAXX5003', `Everything is written, but tidying up failed (${reasonOf(error)}).`, error);
  }
}

function failure(code: 'PAXX5002' | 'PAXX5003', message: string, cause: unknown): PaxxError {
  const remedy =
    code === 'PAXX5002'
      ? 'Remove the cause, then repeat the command.'
      : 'Remove the cause; the next paxx command finishes this first.';
  return new PaxxError([diagnostic(code, message, { remedy })], { cause });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes the root and the folders above it where they are missing, and removes them again when nothing was written. */
function withRoot(root: string, disk: Disk, run: () => void): void {
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
