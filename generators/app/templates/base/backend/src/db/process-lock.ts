import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Keeps a second process away from the embedded database's folder, which has no lock of its own and
 * would be corrupted. The lock of a process that is gone is taken over.
 *
 * @returns a function that gives the lock back
 * @throws Error when a living process holds it
 */
export function lockForProcess(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    write(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    refuseHolder(file, Number(readFileSync(file, 'utf8')));
    rmSync(file, { force: true });
    write(file);
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** The locks of this process. In a container the next process may have the id of the one that crashed. */
const held = new Set<string>();

function refuseHolder(file: string, holder: number): void {
  const isHeld = holder === process.pid ? held.has(file) : isAlive(holder);
  if (!isHeld) return;
  throw new Error(
    `The embedded database is in use by process ${String(holder)}. Stop it first, or set DATABASE_URL to use a server. ` +
      `If that process is another program, delete ${file}.`,
  );
}

function write(file: string): void {
  const handle = openSync(file, 'wx');
  writeSync(handle, String(process.pid));
  closeSync(handle);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
