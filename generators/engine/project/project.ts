import type { Config, Conventions } from 'paxx-conventions';

/** A project as the generators see it: its conventions, and its files where they are asked for. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly conventions: Conventions;
  /** The `generator-paxx` key of `.yo-rc.json`, as it is written there. */
  readonly config: Config;
  /** Every file below the folders of the layout, posix paths from the root, sorted. Listed when first asked for. */
  readonly files: readonly string[];
  /** The text of a file, by its path from the root, or `undefined` when there is none. */
  readonly read: (path: string) => string | undefined;
}
