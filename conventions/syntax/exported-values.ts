import type { Source } from './parse-source.ts';

/** The values that a file exports; types are none. */
export interface ExportedValues {
  /** `default` for the default export. */
  readonly names: ReadonlySet<string>;
  /** The names of those that the file has itself, within it. */
  readonly locals: ReadonlySet<string>;
  /** An `export *` hands on names that this file does not spell. */
  readonly isOpen: boolean;
}

export function exportedValues({ module }: Source): ExportedValues {
  const values = module.staticExports.flatMap(({ entries }) => entries).filter(({ isType }) => !isType);
  const named = values.filter(({ exportName, moduleRequest }) => exportName.name ?? !moduleRequest);
  return {
    names: new Set(named.map(({ exportName }) => exportName.name ?? 'default')),
    locals: new Set(named.flatMap(({ localName }) => localName.name ?? [])),
    isOpen: named.length < values.length,
  };
}
