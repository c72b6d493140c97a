import type { Run } from './run.ts';

/** What an ESLint config may say under `settings.paxx`. */
export interface PaxxSettings {
  /** The project's root, absolute, where it cannot be found from the linted file upwards. */
  readonly root?: string;
  /** The files of this block are generated: one without a signature is a fault. */
  readonly isGenerated?: boolean;
  /** The run that lints the file, from `paxx.project()`. */
  readonly run?: Run;
  /** Digests of what the block's files depend on. Only ESLint's cache key reads them; a verdict never does. */
  readonly facts?: Readonly<Record<string, string | LazyDigest>>;
}

/** A digest that is made when a cache key is written. The method is a property, so that it outlives a merge of configs. */
export interface LazyDigest {
  readonly toJSON: () => string;
}

export function settingsOf(context: { readonly settings: object }): PaxxSettings {
  const { paxx } = context.settings as { readonly paxx?: unknown };
  return typeof paxx === 'object' && paxx !== null ? paxx : {};
}
