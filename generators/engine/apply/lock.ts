import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { causeOf } from '../diagnostics/cause-of.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from '../plan/has-code.ts';
import { isInside } from '../plan/is-inside.ts';
import { readIfPresent } from '../plan/read-if-present.ts';
import { quietly } from './disk.ts';
import { isHeld, isRunning, ourselves, parsedHolder } from './holder.ts';
import { replaceFile, type Site } from './site.ts';

/** The roots whose lock this process holds: it writes under its own lock without taking another one. */
const held = new Set<string>();

export const isHeldByUs = ({ root }: Pick<Site, 'root'>): boolean => held.has(root);

/** Runs something while nobody else may write into the project, and leaves no trace of the lock. */
export function locked<Result>(site: Site, run: () => Result): Result {
  if (isHeldByUs(site)) return run();
  lock(site);
  try {
    return run();
  } finally {
    unlock(site);
  }
}

/**
 * Takes the lock of a project, so that two commands never write at once.
 *
 * @throws PaxxError with exit code 3 while another command holds it, or where it cannot be written.
 */
export function lock(site: Site): void {
  if (!isInside(site.root, site.folder))
    throw PaxxError.of('PAXX3003', 'The folder .paxx leads out of the project.', { file: '.paxx' });
  explained(() => enter(site));
  try {
    explained(() => ignoreState(site));
  } catch (error) {
    quietly(() => leave(site));
    throw error;
  }
  held.add(site.root);
}

export function unlock(site: Site): void {
  held.delete(site.root);
  quietly(() => leave(site));
}

/** Whoever leaves takes the empty folders away, also from below somebody who comes: then they are made once more. */
function enter(site: Site, attempts = 20): void {
  try {
    for (const folder of [site.parent, site.folder]) if (!existsSync(folder)) site.disk.makeFolder(folder);
    takeLock(site);
  } catch (error) {
    if (hasCode(error, 'ENOENT') && attempts > 1) return enter(site, attempts - 1);
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
    const { reason, remedy = 'Make it writable: paxx keeps its lock and its journal there.' } =
      causeOf(error);
    const isRefused = hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT');
    const message = `The folder .paxx/tmp cannot be written (${reason}). Nothing was written.`;
    const details = { file: '.paxx/tmp', remedy, cause: error };
    throw PaxxError.of(isRefused ? 'PAXX3004' : 'PAXX5002', message, details);
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
function removeLeftovers({ disk, folder, lockFile }: Site): void {
  for (const name of readdirSync(folder)) {
    const pid = /^lock\.(?:stale\.)?(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning({ pid: Number(pid) })) disk.remove(path.join(folder, name));
  }
  removeIfStale({ disk }, `${lockFile}.broken`);
}

/** The lock appears with its contents in one step: it is written beside, then linked. That of a process that is gone is taken over. */
function takeLock(site: Site): void {
  const { disk, lockFile } = site;
  const mine = `${lockFile}.${process.pid}`;
  disk.remove(mine);
  try {
    disk.writeNew(mine, JSON.stringify(ourselves()), { isExecutable: false });
    if (isKept(mine, lockFile, site)) return;
    breakStale(mine, site);
    if (!isKept(mine, lockFile, site)) throw lockedError(readIfPresent(lockFile));
  } finally {
    quietly(() => disk.remove(mine));
  }
}

function isKept(mine: string, file: string, { disk }: Site): boolean {
  try {
    disk.keep(mine, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Removes the lock of a process that is gone. Of several commands that find it stale only one may, under a lock of its own:
 * another one would remove what the first one has taken meanwhile.
 */
function breakStale(mine: string, site: Site): void {
  const { disk, lockFile } = site;
  const breaking = `${lockFile}.broken`;
  removeIfStale(site, breaking);
  if (!isKept(mine, breaking, site)) throw lockedError(readIfPresent(lockFile));
  try {
    if (!removeIfStale(site, lockFile)) throw lockedError(readIfPresent(lockFile));
  } finally {
    disk.remove(breaking);
  }
}

/** Whether the file is gone now. */
function removeIfStale({ disk }: Pick<Site, 'disk'>, file: string): boolean {
  const found = readIfPresent(file);
  if (found === undefined) return true;
  if (isHeld(found, file)) return false;
  disk.remove(file);
  return true;
}

/** @param text what the lock holds */
export function lockedError(text: string | undefined): PaxxError {
  const holder = text === undefined ? undefined : parsedHolder(text);
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
  return PaxxError.of(
    'PAXX3009',
    `Another paxx command is working in this project${who}. Nothing was written.`,
    {
      file: '.paxx/tmp/lock',
      remedy: 'Wait until it is done. If no paxx command is running, remove .paxx/tmp/lock.',
    },
  );
}
