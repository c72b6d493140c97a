import type { Entry, Names, ReadEntry } from 'paxx-conventions';

/** One thing that is wrong with a registry. */
export interface Finding {
  readonly kind: 'missing' | 'dead' | 'duplicate' | 'disagreement' | 'unreadable';
  /** The registry's id. */
  readonly registry: string;
  /** The registry's file, from the project's root. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** One-based, where it is known. */
  readonly column?: number;
  /** Absent where the entry fits no feature's name. */
  readonly feature?: Names;
  /** Full sentences; the last one is the action. */
  readonly message: string;
  /** What `sync` adds. */
  readonly entry?: Entry;
  /** What `sync` removes. */
  readonly read?: ReadEntry;
}
