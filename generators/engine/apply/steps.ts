import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from '../plan/has-code.ts';
import { hashOf } from '../plan/hash-of.ts';
import type { Change, Plan } from '../plan/plan.ts';
import type { Access } from './disk.ts';
import { placesOf, removeJournal, writeJournal, type Journal, type Step } from './journal.ts';
import type { Site } from './site.ts';

/** The journal of a plan that is about to be staged. */
export function journalOf({ root }: Site, plan: Plan, id: string): Journal {
  return {
    version: 2,
    state: 'staging',
    id,
    command: plan.command,
    folders: missingFolders(root, plan.changes),
    steps: plan.changes.map(({ path: file, before, after }) => ({ path: file, before, after })),
  };
}

/** Writes every new content, and keeps every old one under a second name. The tree itself stays as it is. */
export function stage(site: Site, plan: Plan, journal: Journal): void {
  const { root, disk } = site;
  for (const folder of journal.folders) disk.makeFolder(path.join(root, folder));
  for (const change of plan.changes) {
    const { target, staged, backup } = placesOf(site, journal, change);
    if (change.kind === 'delete') continue;
    if (change.kind === 'edit') disk.keep(target, backup);
    disk.writeNew(staged, change.contents, accessOf(change, target));
  }
}

/** An edited file keeps its mode; a script that paxx makes can be executed by whoever may read it. */
function accessOf(change: Change, target: string): Access {
  const isExecutable = 'isExecutable' in change;
  if (change.kind !== 'edit') return { isExecutable };
  const { mode, uid, gid } = statSync(target);
  return { mode: isExecutable ? mode | ((mode & 0o444) >> 2) : mode, uid, gid };
}

function missingFolders(root: string, changes: readonly Change[]): string[] {
  const missing = new Set<string>();
  for (const { kind, path: file } of changes) {
    if (kind !== 'create') continue;
    const names = file.split('/').slice(0, -1);
    const folders = names.map((_, index) => names.slice(0, index + 1).join('/'));
    for (const folder of folders) if (!existsSync(path.join(root, folder))) missing.add(folder);
  }
  return [...missing];
}

/** Whether every step of a prepared journal was done or still can be. */
export function canComplete(site: Site, journal: Journal): boolean {
  const isPossible = (step: Step): boolean =>
    ['pending', 'done', 'changed after'].includes(stepState(site, journal, step));
  return journal.state === 'prepared' && journal.steps.every(isPossible);
}

/**
 * Renames everything that is staged into place. Doing it twice does no harm.
 *
 * @throws PaxxError with exit code 4 when a file changed after it was checked.
 */
export function complete(site: Site, journal: Journal): void {
  for (const step of journal.steps) {
    const { target, staged, backup, besideTarget, besideBackup } = placesOf(site, journal, step);
    const progress = stepState(site, journal, step);
    if (progress === 'done' || progress === 'changed after') continue;
    if (progress !== 'pending') throw changedMeanwhile(step);
    if (step.after === null) site.disk.move(target, backup, besideBackup);
    else site.disk.move(staged, target, besideTarget);
  }
  syncFolders(site, journal);
  writeJournal(site, { ...journal, state: 'done' });
}

/** Makes the changed names of every folder durable. */
export function syncFolders({ root, folder: ours, disk }: Site, { steps, folders }: Journal): void {
  const changed = steps.map(({ path: file }) => path.dirname(path.join(root, file)));
  const parents = folders.map((folder) => path.dirname(path.join(root, folder)));
  for (const folder of new Set([...changed, ...parents, ours]))
    if (existsSync(folder)) disk.syncFolder(folder);
}

/** Removes what a journal that is done leaves behind: old contents, folders that became empty, and itself. */
export function finish(site: Site, journal: Journal): void {
  removeStaged(site, journal);
  for (const { path: file, after } of journal.steps)
    if (after === null) removeEmptied(site, path.dirname(file));
  removeJournal(site);
}

function removeStaged(site: Site, journal: Journal): void {
  for (const step of journal.steps) {
    const { target: _, ...left } = placesOf(site, journal, step);
    for (const file of new Set(Object.values(left))) if (existsSync(file)) site.disk.remove(file);
  }
}

/** Git keeps no empty folders, so that a folder whose last file was deleted goes with it. */
function removeEmptied(site: Site, folder: string): void {
  const place = path.join(site.root, folder);
  if (folder === '.' || (existsSync(place) && readdirSync(place).length > 0)) return;
  site.disk.removeEmptyFolder(place);
  removeEmptied(site, path.dirname(folder));
}

function changedMeanwhile({ path: file }: Step): PaxxError {
  return PaxxError.of('PAXX4002', `The file ${file} was changed by somebody else while paxx was writing.`, {
    file,
    remedy: 'Everything was put back. Repeat the command.',
  });
}

/**
 * Puts the old tree back, bytes and modes, whatever the journal's state is. Doing it twice does no harm. A file that
 * somebody else changed since is theirs, and stays.
 *
 * @returns the paths that were left as they are
 */
export function rollBack(site: Site, journal: Journal): string[] {
  const untouched = journal.steps.toReversed().filter((step) => !isUndone(site, journal, step));
  removeStaged(site, journal);
  for (const folder of journal.folders.toReversed())
    site.disk.removeEmptyFolder(path.join(site.root, folder));
  syncFolders(site, journal);
  removeJournal(site);
  return untouched.map((step) => step.path).sort();
}

/** Undoes one step where it was done. False: the file holds neither what it held before nor what paxx wrote. */
function isUndone(site: Site, journal: Journal, step: Step): boolean {
  const { target, staged, backup, besideTarget } = placesOf(site, journal, step);
  const found = hashOfFile(target);
  if (found === step.before) return true;
  if (found !== step.after) return false;
  if (step.before !== null) {
    if (!existsSync(backup)) return false;
    site.disk.move(backup, target, besideTarget);
  } else if (!existsSync(staged)) {
    site.disk.remove(target);
  }
  return true;
}

/**
 * How far one step came, told from the disk alone.
 *
 * - `pending`: it can be done. `done`: it was done.
 * - `lost`: its new contents are missing or damaged, so that it can only be undone.
 * - `changed before`, `changed after`: somebody changed the file before, or after, it was done.
 */
type StepState = 'pending' | 'done' | 'lost' | 'changed before' | 'changed after';

function stepState(site: Site, journal: Journal, step: Step): StepState {
  const { target, staged, backup } = placesOf(site, journal, step);
  const { before, after } = step;
  const found = hashOfFile(target);
  if (after === null) {
    if (found === null) return 'done';
    if (found === before) return 'pending';
    return existsSync(backup) ? 'changed after' : 'changed before';
  }
  const ready = hashOfFile(staged);
  if (ready === null) return found === after ? 'done' : found === before ? 'lost' : 'changed after';
  if (ready !== after) return 'lost';
  return found === before || found === after ? 'pending' : 'changed before';
}

/** The hash of a file, or null where there is none. */
export function hashOfFile(file: string): string | null {
  try {
    return hashOf(readFileSync(file));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}
