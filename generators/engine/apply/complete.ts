import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Disk } from './disk.ts';
import { placesOf, removeJournal, writeJournal, type Journal, type Step } from './journal.ts';
import type { StateFolder } from './state-folder.ts';
import { stepState } from './step-state.ts';

/** Whether every step of a prepared journal was done or still can be. */
export function canComplete(root: string, journal: Journal): boolean {
  const isPossible = (step: Step): boolean =>
    ['pending', 'done', 'changed after'].includes(stepState(root, journal, step));
  return journal.state === 'prepared' && journal.steps.every(isPossible);
}

/**
 * Renames everything that is staged into place. Doing it twice does no harm.
 *
 * @throws PaxxError with exit code 4 when a file changed after it was checked.
 */
export function complete(root: string, journal: Journal, state: StateFolder, disk: Disk): void {
  for (const step of journal.steps) {
    const { target, staged, backup } = placesOf(root, journal, step);
    const progress = stepState(root, journal, step);
    if (progress === 'done' || progress === 'changed after') continue;
    if (progress !== 'pending') throw changedMeanwhile(step);
    if (step.after === null) disk.rename(target, backup);
    else disk.rename(staged, target);
  }
  syncFolders(root, journal, disk);
  writeJournal(state, { ...journal, state: 'done' }, disk);
}

/** Makes the changed names of every folder durable. */
export function syncFolders(root: string, { steps, folders }: Journal, disk: Disk): void {
  const changed = steps.map(({ path: file }) => path.dirname(path.join(root, file)));
  const parents = folders.map((folder) => path.dirname(path.join(root, folder)));
  for (const folder of new Set([...changed, ...parents])) if (existsSync(folder)) disk.syncFolder(folder);
}

/** Removes what a journal that is done leaves behind: old contents, folders that became empty, and itself. */
export function finish(root: string, journal: Journal, state: StateFolder, disk: Disk): void {
  for (const step of journal.steps) {
    const { staged, backup } = placesOf(root, journal, step);
    for (const file of [staged, backup]) if (existsSync(file)) disk.remove(file);
  }
  for (const { path: file, after } of journal.steps)
    if (after === null) removeEmptied(root, path.dirname(file), disk);
  removeJournal(state, disk);
}

/** Git keeps no empty folders, so that a folder whose last file was deleted goes with it. */
function removeEmptied(root: string, folder: string, disk: Disk): void {
  if (folder === '.') return;
  const place = path.join(root, folder);
  if (existsSync(place)) {
    if (readdirSync(place).length > 0) return;
    disk.removeEmptyFolder(place);
  }
  removeEmptied(root, path.dirname(folder), disk);
}

function changedMeanwhile({ path: file }: Step): PaxxError {
  return new PaxxError([
    diagnostic('PAXX4002', `The file ${file} was changed by somebody else while paxx was writing.`, {
      file,
      remedy: 'Everything was put back. Repeat the command.',
    }),
  ]);
}
