import type { Ask } from './command.ts';

/** Where a command talks to people and to programs. */
export interface Terminal {
  readonly ask?: Ask;
  readonly say: (text: string) => void;
  /** Whether what is said goes to a terminal, and not into a file. */
  readonly isWatched: boolean;
}
