import { existsSync, readdirSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from '../plan/has-code.ts';
import { isInside } from '../plan/is-inside.ts';
import { readIfPresent } from '../plan/read-if-present.ts';
import { quietly } from './disk.ts';
import { replaceFile, type Site } from './site.ts';

/** Runs something while nobody else may write into the project, and leaves no trace of the lock. */
export function locked<Result>(site: Site, run: () => Result): Result {
  if (!isInside(site.root, site.folder))
    throw PaxxError.of('PAXX3003', 'The folder .paxx leads out of the project.', { file: '.paxx' });
  enter(site);
  try {
    explained(() => ignoreState(site));
    return run();
  } finally {
    quietly(() => leave(site));
  }
}

function enter(site: Site): void {
  try {
    explained(() => {
      for (const folder of [site.parent, site.folder]) if (!existsSync(folder)) site.disk.makeFolder(folder);
      takeLock(site);
    });
  } catch (error) {
    // Only the empty folders: whatever is in them may belong to who holds the lock.
    quietly(() => removeFolders(site));
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
    throw PaxxError.of('PAXX3004', message, { ...details, cause: error });
  }
}

/** Whatever happens in here must not be committed, also where the project's `.gitignore` does not say so. */
function ignoreState(site: Site): void {
  if (!existsSync(site.ignoreFile)) replaceFile(site, site.ignoreFile, '*\n');
}

/** A journal that is still there keeps the folder; the lock goes last but for the folders. */
function leave(site: Site): void {
  const { disk, journalFile, ignoreFile, lockFile } = site;
  removeLeftovers(site);
  if (!existsSync(journalFile)) {
    const files = [`${journalFile}.next`, `${ignoreFile}.next`, ignoreFile];
    for (const file of files) if (existsSync(file)) disk.remove(file);
  }
  disk.remove(lockFile);
  removeFolders(site);
}

function removeFolders({ disk, folder, parent }: Site): void {
  disk.removeEmptyFolder(folder);
  disk.removeEmptyFolder(parent);
}

/** Files of processes that were killed while they took the lock. */
function removeLeftovers({ disk, folder }: Site): void {
  for (const name of readdirSync(folder)) {
    const pid = /^lock\.(?:stale\.)?(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) disk.remove(path.join(folder, name));
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Of a holder on another machine or in another container nothing can be asked; writing never takes this long. */
const patienceInMs = 10 * 60_000;

/**
 * Takes the lock of a project, so that two commands never write at once. The lock of a process that is gone is taken
 * over. The lock appears with its contents in one step: it is written beside, then linked.
 *
 * @throws PaxxError with exit code 3 while another command holds it.
 */
function takeLock(site: Site): void {
  const { disk, lockFile } = site;
  const mine = `${lockFile}.${process.pid}`;
  const holder: Holder = { pid: process.pid, host: hostname() };
  disk.remove(mine);
  try {
    disk.writeNew(mine, JSON.stringify(holder), { isExecutable: false });
    if (!isKept(mine, site)) {
      removeStaleLock(site);
      if (!isKept(mine, site)) throw lockedError(readIfPresent(lockFile));
    }
  } finally {
    quietly(() => disk.remove(mine));
  }
}

function isKept(mine: string, { disk, lockFile }: Site): boolean {
  try {
    disk.keep(mine, lockFile);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moves the stale lock aside first: of two commands that find it stale, only one may go on. */
function removeStaleLock(site: Site): void {
  const { disk, lockFile } = site;
  const found = readIfPresent(lockFile);
  if (found === undefined) return;
  if (isAlive(found, lockFile)) throw lockedError(found);
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    disk.rename(lockFile, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readIfPresent(aside) !== found) {
    isKept(aside, site);
    disk.remove(aside);
    throw lockedError(readIfPresent(lockFile));
  }
  disk.remove(aside);
}

function isAlive(text: string, file: string): boolean {
  const holder = parsed(text);
  if (holder?.host === hostname()) return isRunning(holder.pid);
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < (holder ? patienceInMs : 5000);
}

/** Whether another process of this machine has this number. */
function isRunning(pid: number): boolean {
  // Applying is synchronous: whatever bears our own number was left by an earlier process that had the same one.
  if (pid === process.pid || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function parsed(text: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(text) as Partial<Holder>;
    return Number.isSafeInteger(pid) && typeof host === 'string' ? { pid: Number(pid), host } : undefined;
  } catch {
    return undefined;
  }
}

function lockedError(text: string | undefined): PaxxError {
  const holder = text === undefined ? undefined : parsed(text);
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
  return PaxxError.of(
    'PAXX3009',
    `Another paxx command is writing into this project${who}. Nothing was written.`,
    {
      file: '.paxx/tmp/lock',
      remedy: 'Wait until it is done. If no paxx command is running, remove .paxx/tmp/lock.',
    },
  );
}
