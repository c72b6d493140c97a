import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { hasCode } from '../plan/has-code.ts';

/** Long enough for a command that writes the answers, as in `--answers <(jq …)`. */
const usualLimitInMs = 5_000;
const pauseInMs = 20;

/**
 * The text of a file or of stdin. A pipe in the file system is read without waiting for ever: whoever opens one that nobody
 * writes into would never come back, and could not be interrupted either.
 *
 * @throws Error when the file cannot be read, or when a pipe is not written and closed within the limit.
 */
export function readInTime(file: string | 0, limitInMs = usualLimitInMs): string {
  if (file === 0) return readFileSync(0, 'utf8');
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return fstatSync(handle).isFIFO() ? textOfPipe(handle, limitInMs) : readFileSync(handle, 'utf8');
  } finally {
    closeSync(handle);
  }
}

function textOfPipe(handle: number, limitInMs: number): string {
  const end = Date.now() + limitInMs;
  const chunks: Buffer[] = [];
  while (Date.now() < end) {
    const chunk = chunkOf(handle);
    if (chunk !== undefined && chunk.length > 0) chunks.push(chunk);
    // An end before the first byte says only that nobody has opened the pipe to write yet.
    else if (chunk !== undefined && chunks.length > 0) return Buffer.concat(chunks).toString('utf8');
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseInMs);
  }
  throw new Error(`it is a pipe, and nobody wrote it to its end within ${limitInMs / 1000} seconds`);
}

/** The next bytes, none at the end, or `undefined` where a writer has written nothing yet. */
function chunkOf(handle: number): Buffer | undefined {
  const buffer = Buffer.alloc(65_536);
  try {
    return buffer.subarray(0, readSync(handle, buffer));
  } catch (error) {
    if (hasCode(error, 'EAGAIN')) return undefined;
    throw error;
  }
}
