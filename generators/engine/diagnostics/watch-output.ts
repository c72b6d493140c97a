import { writeSync } from 'node:fs';
import { causeOf } from './cause-of.ts';

let isWatched = false;

/**
 * Keeps a command going when nobody takes what it prints: its exit code then still says what became of the files. Whoever
 * closes a pipe early, as `head` does, has seen enough. A result that is lost in another way, on a full disk, is exit code 6.
 */
export function watchOutput(): void {
  if (isWatched) return;
  isWatched = true;
  let loss: unknown;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') loss ??= error;
  });
  // What is said there is for people, and the exit code says the same to programs.
  process.stderr.on('error', () => undefined);
  process.on('exit', (code) => {
    if (loss === undefined || code !== 0) return;
    process.exitCode = 6;
    const sentence = `The command did its work, but what it printed is lost (${causeOf(loss).reason}).\n`;
    try {
      writeSync(2, sentence);
    } catch {
      // Then the exit code alone says it.
    }
  });
}
