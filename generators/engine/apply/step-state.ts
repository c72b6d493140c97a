import { existsSync, readFileSync } from 'node:fs';
import { hasCode } from '../plan/has-code.ts';
import { hashOf } from '../plan/hash-of.ts';
import { placesOf, type Journal, type Step } from './journal.ts';

/**
 * How far one step came, told from the disk alone.
 *
 * - `pending`: it can be done. `done`: it was done.
 * - `lost`: its new contents are missing or damaged, so that it can only be undone.
 * - `changed before`, `changed after`: somebody changed the file before, or after, it was done.
 */
export type StepState = 'pending' | 'done' | 'lost' | 'changed before' | 'changed after';

export function stepState(root: string, journal: Journal, step: Step): StepState {
  const { target, staged, backup } = placesOf(root, journal, step);
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
