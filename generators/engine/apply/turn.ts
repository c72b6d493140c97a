import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { readIfPresent } from '../plan/read-if-present.ts';
import { isHeld } from './holder.ts';
import { isHeldByUs, lock, lockedError, unlock } from './lock.ts';
import { siteOf, type Site } from './site.ts';

export interface Waiting {
  /** Called once, when the waiting turns out to take a while. */
  readonly onWait: (busy: PaxxError) => void;
  readonly limitInMs?: number;
}

/** Long enough for a queue of commands each of which writes the API's document anew. */
const usualLimitInMs = 10 * 60_000;
const [stepInMs, silenceInMs] = [100, 1000];

/** The right to work in a project, until it is given back. */
export interface Turn {
  /** Whether somebody else was at work: what was read of the project until then may be old. */
  readonly hasWaited: boolean;
  readonly release: () => void;
}

/**
 * Waits until no other command works in a project, and keeps the others out: what is planned is then still true when it
 * is written. Nobody may be asked anything meanwhile, since the others wait.
 *
 * @throws PaxxError with exit code 3 when the others take longer than the limit.
 */
export async function takeTurn(root: string, waiting: Waiting): Promise<Turn> {
  const site = siteOf(root);
  const hasWaited = await patiently(() => refusalOf(site), waiting);
  const release = (): void => {
    process.off('exit', release);
    if (isHeldByUs(site)) unlock(site);
  };
  process.once('exit', release);
  return { hasWaited, release };
}

/** For who only reads: waits while another command is about to write file after file. */
export const awaitWriter = (root: string, waiting: Waiting): Promise<boolean> => {
  const { journalFile, lockFile } = siteOf(root);
  return patiently(() => {
    const holder = existsSync(journalFile) ? readIfPresent(lockFile) : undefined;
    return holder !== undefined && isHeld(holder, lockFile) ? lockedError(holder) : undefined;
  }, waiting);
};

/** Why the lock cannot be had now. Where nothing can be written at all, that is said once there is something to write. */
function refusalOf(site: Site): PaxxError | undefined {
  if (isHeldByUs(site)) return lockedError(readIfPresent(site.lockFile));
  try {
    lock(site);
    return undefined;
  } catch (error) {
    if (!(error instanceof PaxxError)) throw error;
    if (error.message.startsWith('PAXX3009')) return error;
    if (existsSync(site.journalFile)) throw error;
    return undefined;
  }
}

/** @returns whether it had to wait */
async function patiently(
  refusal: () => PaxxError | undefined,
  { onWait, limitInMs = usualLimitInMs }: Waiting,
): Promise<boolean> {
  const began = Date.now();
  for (let isSaid = false, hasWaited = false; ; hasWaited = true) {
    const busy = refusal();
    if (busy === undefined) return hasWaited;
    const waitedInMs = Date.now() - began;
    if (waitedInMs > limitInMs) throw busy;
    if (!isSaid && waitedInMs > silenceInMs) onWait(busy);
    isSaid ||= waitedInMs > silenceInMs;
    await pause(stepInMs);
  }
}
