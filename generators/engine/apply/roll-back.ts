import { existsSync } from 'node:fs';
import path from 'node:path';
import { syncFolders } from './complete.ts';
import type { Disk } from './disk.ts';
import { placesOf, removeJournal, type Journal, type Step } from './journal.ts';
import type { StateFolder } from './state-folder.ts';
import { hashOfFile } from './step-state.ts';

/**
 * Puts the old tree back, bytes and modes, whatever the journal's state is. Doing it twice does no harm. A file that
 * somebody else changed since is theirs, and stays.
 *
 * @returns the paths that were left as they are
 */
export function rollBack(root: string, journal: Journal, state: StateFolder, disk: Disk): string[] {
  const untouched = [...journal.steps].reverse().filter((step) => !isUndone(root, journal, step, disk));
  for (const step of journal.steps) {
    const { staged, backup } = placesOf(root, journal, step);
    for (const file of [staged, backup]) if (existsSync(file)) disk.remove(file);
  }
  for (const folder of [...journal.folders].reverse()) disk.removeEmptyFolder(path.join(root, folder));
  syncFolders(root, journal, disk);
  removeJournal(state, disk);
  return untouched.map((step) => step.path).sort();
}

/** Undoes one step where it was done. False: the file holds neither what it held before nor what paxx wrote. */
function isUndone(root: string, journal: Journal, step: Step, disk: Disk): boolean {
  const { target, staged, backup } = placesOf(root, journal, step);
  const found = hashOfFile(target);
  if (found === step.before) return true;
  if (found !== step.after) return false;
  if (step.before !== null) {
    if (!existsSync(backup)) return false;
    disk.rename(backup, target);
  } else if (!existsSync(staged)) {
    disk.remove(target);
  }
  return true;
}
