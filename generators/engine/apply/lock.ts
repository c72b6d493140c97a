import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from '../plan/has-code.ts';
import type { Disk } from './disk.ts';
import { quietly } from './quietly.ts';
import type { StateFolder } from './state-folder.ts';

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
export function takeLock(state: StateFolder, disk: Disk): void {
  const mine = `${state.lock}.${process.pid}`;
  const holder: Holder = { pid: process.pid, host: hostname() };
  disk.remove(mine);
  try {
    disk.writeNew(mine, JSON.stringify(holder), { isExecutable: false });
    if (!isKept(mine, state, disk)) {
      removeStaleLock(state, disk);
      if (!isKept(mine, state, disk)) throw lockedError(readText(state.lock));
    }
  } finally {
    quietly(() => disk.remove(mine));
  }
}

export function releaseLock(state: StateFolder, disk: Disk): void {
  disk.remove(state.lock);
}

function isKept(mine: string, state: StateFolder, disk: Disk): boolean {
  try {
    disk.keep(mine, state.lock);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moves the stale lock aside first: of two commands that find it stale, only one may go on. */
function removeStaleLock(state: StateFolder, disk: Disk): void {
  const found = readText(state.lock);
  if (found === undefined) return;
  if (isAlive(found, state.lock)) throw lockedError(found);
  const aside = `${state.lock}.stale.${process.pid}`;
  try {
    disk.rename(state.lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readText(aside) !== found) {
    isKept(aside, state, disk);
    disk.remove(aside);
    throw lockedError(readText(state.lock));
  }
  disk.remove(aside);
}

function isAlive(text: string, file: string): boolean {
  const holder = parsed(text);
  if (holder?.host !== hostname()) return isYoung(file, holder ? patienceInMs : 5000);
  return isRunning(holder.pid);
}

/** Whether another process of this machine has this number. */
export function isRunning(pid: number): boolean {
  // Applying is synchronous: whatever bears our own number was left by an earlier process that had the same one.
  if (pid === process.pid || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function isYoung(file: string, limit: number): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < limit;
}

function parsed(text: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(text) as Partial<Holder>;
    return Number.isSafeInteger(pid) && typeof host === 'string' ? { pid: Number(pid), host } : undefined;
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function lockedError(text: string | undefined): PaxxError {
  const holder = text === undefined ? undefined : parsed(text);
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
  return new PaxxError([
    diagnostic('PAXX3009', `Another paxx command is writing into this project${who}. Nothing was written.`, {
      file: '.paxx/tmp/lock',
      remedy: 'Wait until it is done. If no paxx command is running, remove .paxx/tmp/lock.',
    }),
  ]);
}
