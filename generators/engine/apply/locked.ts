import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { isInside } from '../plan/is-inside.ts';
import type { Disk } from './disk.ts';
import { isRunning, releaseLock, takeLock } from './lock.ts';
import { quietly } from './quietly.ts';
import type { StateFolder } from './state-folder.ts';

/** Runs something while nobody else may write into the project, and leaves no trace of the lock. */
export function locked<Result>(root: string, state: StateFolder, disk: Disk, run: () => Result): Result {
  if (!isInside(root, state.folder))
    throw new PaxxError([
      diagnostic('PAXX3003', 'The folder .paxx leads out of the project.', { file: '.paxx' }),
    ]);
  enter(state, disk);
  try {
    explained(() => ignoreState(state, disk));
    return run();
  } finally {
    quietly(() => leave(state, disk));
  }
}

function enter(state: StateFolder, disk: Disk): void {
  try {
    explained(() => {
      for (const folder of [state.parent, state.folder]) if (!existsSync(folder)) disk.makeFolder(folder);
      takeLock(state, disk);
    });
  } catch (error) {
    // Only the empty folders: whatever is in them may belong to who holds the lock.
    quietly(() => removeFolders(state, disk));
    throw error;
  }
}

function explained(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof PaxxError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const details = {
      file: '.paxx/tmp',
      remedy: 'Make it writable: paxx keeps its lock and its journal there while it works.',
    };
    const message = `The folder .paxx/tmp cannot be written (${reason}). Nothing was written.`;
    throw new PaxxError([diagnostic('PAXX3004', message, details)], { cause: error });
  }
}

/** Whatever happens in here must not be committed, also where the project's `.gitignore` does not say so. */
function ignoreState({ ignore }: StateFolder, disk: Disk): void {
  if (existsSync(ignore)) return;
  const next = `${ignore}.next`;
  disk.remove(next);
  disk.writeNew(next, '*\n', { isExecutable: false });
  disk.rename(next, ignore);
}

/** A journal that is still there keeps the folder; the lock goes last but for the folders. */
function leave(state: StateFolder, disk: Disk): void {
  removeLeftovers(state, disk);
  if (!existsSync(state.journal)) {
    const files = [`${state.journal}.next`, `${state.ignore}.next`, state.ignore];
    for (const file of files) if (existsSync(file)) disk.remove(file);
  }
  releaseLock(state, disk);
  removeFolders(state, disk);
}

function removeFolders({ folder, parent }: StateFolder, disk: Disk): void {
  disk.removeEmptyFolder(folder);
  disk.removeEmptyFolder(parent);
}

/** Files of processes that were killed while they took the lock. */
function removeLeftovers({ folder }: StateFolder, disk: Disk): void {
  for (const name of readdirSync(folder)) {
    const pid = /^lock\.(?:stale\.)?(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) disk.remove(path.join(folder, name));
  }
}
