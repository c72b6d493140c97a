import { constants } from 'node:os';
import type { CommandRun } from './command-run.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What shells report for a program that Ctrl-C ended. */
export const interrupted = 130;

/** Ctrl-C at a prompt comes as a key: inquirer throws. */
export const isStopped = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ExitPromptError';

/** What came of listening to signals. */
export interface Stopping {
  /** Where a signal came: the exit code to take instead of the run's own. */
  readonly exitCode: () => number | undefined;
  /** Listens no longer. */
  readonly release: () => void;
}

/**
 * Lets a run end in good order when it is interrupted: Ctrl-C, a kill, a terminal that is closed. The second signal ends it
 * at once, as if nobody listened.
 */
export function stopOnSignal(run: CommandRun): Stopping {
  let exitCode: number | undefined;
  const release = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  const stop = (signal: (typeof signals)[number]): void => {
    release();
    exitCode = 128 + constants.signals[signal];
    if (!run.stop()) process.exit(exitCode);
  };
  for (const signal of signals) process.on(signal, stop);
  return { exitCode: () => exitCode, release };
}
