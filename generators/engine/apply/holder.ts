import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { hasCode } from '../plan/has-code.ts';

/** The process that holds a lock. A number alone would not do: numbers are given again, and containers count anew. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** The space in which the number counts, and when its process began; only where the system tells. */
  readonly space?: string | undefined;
  readonly began?: string | undefined;
}

/** Of a holder on another machine or in another container nothing can be asked; writing never takes this long. */
const patienceInMs = 10 * 60_000;
/** A running process that has the number of a holder of yesterday is another one, where the system does not tell. */
const lifetimeInMs = 60 * 60_000;

export const ourselves = (): Holder => ({
  pid: process.pid,
  host: hostname(),
  space: spaceOfNumbers(),
  began: seenProcess(process.pid)?.began,
});

/** Whether somebody still works who wrote this into a lock. */
export function isHeld(text: string, file: string): boolean {
  const holder = parsedHolder(text);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  const ageInMs = Date.now() - stats.mtimeMs;
  if (holder === undefined) return ageInMs < 5000;
  const isNear = holder.host === hostname() && (holder.space ?? spaceOfNumbers()) === spaceOfNumbers();
  return isNear ? isRunning(holder, ageInMs) : ageInMs < patienceInMs;
}

/** Whether another process of this machine has this number, and is the one that is meant. */
export function isRunning({ pid, began }: Pick<Holder, 'pid' | 'began'>, ageInMs = 0): boolean {
  // What this process itself holds is known without the disk: a lock with its number is of an earlier one.
  if (pid === process.pid || pid <= 0 || !hasNumber(pid)) return false;
  const seen = seenProcess(pid);
  if (seen === undefined) return ageInMs < lifetimeInMs;
  return seen.state !== 'Z' && (began === undefined || began === seen.began);
}

function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

/** State and begin of a process as Linux has them: the third and the 22nd field, counted behind the name in brackets. */
function seenProcess(pid: number): { readonly state?: string; readonly began?: string } | undefined {
  const text = attempted(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, began] = [fields[0], fields[19]];
  return { ...(state === undefined ? {} : { state }), ...(began === undefined ? {} : { began }) };
}

const spaceOfNumbers = (): string | undefined => attempted(() => readlinkSync('/proc/self/ns/pid'));

function attempted<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

export function parsedHolder(text: string): Holder | undefined {
  const holder = attempted(() => JSON.parse(text) as Partial<Holder> | null);
  const { pid, host, space, began } = holder ?? {};
  if (!Number.isSafeInteger(pid) || typeof host !== 'string') return undefined;
  return { pid: Number(pid), host, space, began };
}
