/**
 *   render ─▶ draft ─▶ format ─▶ Plan ─┬─▶ preview (tree, diff, JSON)
 *                                      └─▶ apply
 *
 * A plan is plain data: it says everything that a command is going to write, and it is frozen. What is previewed is
 * therefore what is applied, as long as every file still has the hash that the plan expects.
 */
export interface Plan {
  readonly version: 1;
  /** The command that made it, as the user would repeat it: `feature invoice number:string!`. */
  readonly command: string;
  /** Sorted by path; no path twice. */
  readonly changes: readonly Change[];
  readonly registrations: readonly Registration[];
  /** What runs once everything is written. */
  readonly postSteps: readonly PostStep[];
  /** What would be worth running as well, and does not run. */
  readonly leftOut: readonly LeftOut[];
  /** Full sentences for the reader of the preview. */
  readonly notices: readonly string[];
}

/** Hashes are SHA-256 in lower-case hex, over the bytes of the file. Paths are posix and relative to the root. */
export type Change = Create | Edit | Delete;

interface Written {
  readonly path: string;
  readonly after: string;
  readonly contents: string;
  readonly isExecutable?: true;
}

interface Create extends Written {
  readonly kind: 'create';
  readonly before: null;
  readonly previous: null;
}

interface Edit extends Written {
  readonly kind: 'edit';
  readonly before: string;
  /** What the file holds now; null where that is no UTF-8 text. */
  readonly previous: string | null;
}

interface Delete {
  readonly kind: 'delete';
  readonly path: string;
  readonly before: string;
  readonly after: null;
  readonly previous: string | null;
  readonly contents: null;
}

/** What became of one entry of one registry. */
export interface Registration {
  /** The registry's id, `routers`. */
  readonly registry: string;
  readonly file: string;
  /** One-based: where the entry stands afterwards, or stood before it was removed. */
  readonly line: number;
  /** The entry as it is written there, `invoices: invoicesRouter`. */
  readonly text: string;
  readonly status: 'added' | 'removed' | 'already';
}

/** A command that runs after the files are written. Its failure never undoes them. */
export interface PostStep {
  /** What it is for, as a heading: `Install the dependencies`. */
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Posix path relative to the root; empty for the root itself. */
  readonly cwd: string;
  /** A step that takes longer hangs, and is ended. */
  readonly timeoutInSeconds: number;
}

/** A step that people have to run themselves, and why. */
export interface LeftOut {
  readonly step: PostStep;
  /** The end of a sentence: `because the dependencies are not installed`. */
  readonly reason: string;
}
