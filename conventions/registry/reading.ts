import type TypeScript from 'typescript';

/** The TypeScript namespace a reader works with: the plugin hands over the one ESLint loaded, the generators ts-morph's. */
export type TypeScriptApi = typeof TypeScript;

/** One entry as it stands in a registry. */
export interface ReadEntry {
  /** The property's name, the element's identifier, or the specifier of an `export *`. */
  readonly key: string;
  /** The identifier that is registered; absent for a literal value and for `export *`. */
  readonly symbol?: string;
  /** The specifier that the symbol's import binding comes from, as written; absent when the origin is unknown. */
  readonly from?: string;
  /** The name the import binding has in its own file (`default` for a default import). */
  readonly imported?: string;
  /** Offsets of the entry itself, without comma and surrounding trivia. */
  readonly start: number;
  readonly end: number;
  /** One-based line of `start`. */
  readonly line: number;
}

export type Reading =
  /** `isOpen`: a spread, a computed key or a call was seen, so nothing may be called missing. */
  | { readonly kind: 'read'; readonly entries: readonly ReadEntry[]; readonly isOpen: boolean }
  /** Half-typed, in conflict, or without the container: nothing can be said of it and nothing may be written. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly line: number; readonly column: number };

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
  /** The key below which the entry is added where the order has a meaning; without it, it comes last. */
  readonly after?: string;
}

export type EditResult =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'already' }
  /** Never silent: why, where, and the lines to paste by hand. */
  | {
      readonly kind: 'cannot';
      readonly reason: string;
      readonly line: number;
      readonly column: number;
      readonly snippet: string;
    };
