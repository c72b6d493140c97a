import { createHash } from 'node:crypto';

/** A short fingerprint of data that JSON can hold: equal for equal content, on every machine. */
export function digestOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
}
