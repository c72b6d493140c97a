import type { Conventions } from '../config/conventions.ts';

/** A pure function of one file's text, and the name under which its result may be remembered. */
export interface Reader<Value> {
  readonly name: string;
  readonly read: (text: string) => Value;
}

/** What a judge asks of a project. Paths are posix and count from the root. */
export interface ProjectFacts {
  readonly conventions: Conventions;
  /** The names in a folder, sorted; none where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /**
   * Whether there is such a file, asked of the disk: also behind a link, and in folders that listings skip. What cannot be
   * looked at counts as there, since nobody knows that it is gone.
   */
  readonly exists: (path: string) => boolean;
  /** What a reader makes of a file's text, or `undefined` where there is no such file. */
  readonly derive: <Value>(path: string, reader: Reader<Value>) => Value | undefined;
}
