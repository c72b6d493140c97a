import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The locks of this process. In a container the next process may have the id of the one that crashed. */
const held = new Set<string>();

/**
 * Keeps a second process away from the embedded database's folder, which has no lock of its own and would be corrupted. The
 * lock of a process that is gone is taken over. Returns how to give it back. @throws Error when a living process holds it
 */
export function lockForProcess(file: string): () => void {
  const write = () => writeFileSync(file, String(process.pid), { flag: 'wx' });
  mkdirSync(dirname(file), { recursive: true });
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    refuseHolder(file, Number(readFileSync(file, 'utf8')));
    rmSync(file, { force: true });
    write();
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

function refuseHolder(file: string, holder: number): void {
  if (!(holder === process.pid ? held.has(file) : isAlive(holder))) return;
  throw new Error(
    `The embedded database is in use by process ${String(holder)}. Stop it first, or set DATABASE_URL to use a server. ` +
      `If that process is another program, delete ${file}.`,
  );
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process exists, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
