import type { Range } from '../syntax/comma-list.ts';
import type { FileStyle } from '../syntax/file-style.ts';
import type { Unreadable } from '../syntax/parse-source.ts';

/** Where a binding comes from: the specifier as written, and its name in that file (`default`, `*` for all of it). */
export interface Origin {
  readonly from: string;
  readonly imported: string;
}

/** An import that a value names somewhere within, and its name in the registry's file; `*` stands for any of the module. */
export interface Mention extends Origin {
  readonly local: string;
}

/** A value that is no import, as it is written. */
export interface Held {
  readonly text: string;
  /**
   * `nothing`: null, `undefined`. `own`: it is spelled out on the spot. `undeclared`: a name that the file does not declare.
   * `opaque`: a call or the like, which may give anything.
   */
  readonly kind: 'nothing' | 'own' | 'undeclared' | 'opaque';
}

/** One entry as it stands in a registry. Offsets count from the first character of the file, a byte order mark included. */
export interface ReadEntry extends Partial<Origin> {
  /** The property's name, the element's identifier, or the specifier of an `export *`. */
  readonly key: string;
  /** The identifier that is registered; absent for a literal value and for `export *`. */
  readonly symbol?: string;
  /** What the value names where it is neither an identifier nor spelled out: `guarded(invoicesRouter)`. */
  readonly mentions?: readonly Mention[];
  /** Absent where the value is an import. */
  readonly held?: Held;
  /** It stands in no list: it is assigned below, or spread into it. Edits leave it alone. */
  readonly isApart?: boolean;
  /** Offsets of the entry itself, without comma and surrounding trivia. */
  readonly start: number;
  readonly end: number;
  /** One-based line of `start`. */
  readonly line: number;
}

/** A piece of a registry that may stand for any entry: a spread of something else, a computed key, a change from outside. */
export interface Obscurity extends Range {
  /** One-based line of `start`. */
  readonly line: number;
  /** How it is written there, on one line. */
  readonly text: string;
}

/** An entry before its place is known. */
export type Named = Omit<ReadEntry, 'start' | 'end' | 'line'>;

/** What one element of a list says: the entries it makes, or `obscure` where they cannot be known from the text. */
export type Said = { readonly node: Range } & ({ readonly named: Named } | { readonly obscure: true });

export type Reading =
  | {
      readonly kind: 'read';
      readonly entries: readonly ReadEntry[];
      /** While there is any, nothing that is not found may be called missing. */
      readonly obscure: readonly Obscurity[];
      /** What stands for the registry as a whole: the name of its variable, or the first line of the file. */
      readonly place: Range & { readonly line: number };
      /** How its author writes. */
      readonly style: FileStyle;
    }
  | Unreadable;

/** What an entry must look like in one registry file: a registry's row, filled in for one feature. */
export interface Entry {
  /** Property name; for `exports` the specifier; for `array` the symbol. */
  readonly key: string;
  readonly symbol?: string;
  /** The specifier to import from, already relative to the registry's file. */
  readonly from?: string;
  readonly isDefaultImport?: boolean;
  /** The value where nothing is imported, written with single quotes. */
  readonly literal?: string;
  /** The key below which the entry is added where the order has a meaning; null: above all others; without it, it comes last. */
  readonly after?: string | null | undefined;
}

/** Never silent: why, where, and the lines to paste by hand. */
export interface Refusal {
  readonly kind: 'cannot';
  readonly reason: string;
  readonly line: number;
  readonly column: number;
  readonly snippet: string;
}
