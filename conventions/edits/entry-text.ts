import type { ObjectPropertyKind } from 'oxc-parser';
import type { Entry, ReadEntry, Reading } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import { importLine } from './ensure-imports.ts';
import type { FileStyle } from '../syntax/file-style.ts';
import { specifierLike } from './specifier-like.ts';

const generatedStyle: FileStyle = { quote: "'", semicolon: ';', unit: '  ', padding: ' ' };

/** How an entry is written: under which local name, and in which style. */
export interface Spelling {
  readonly local: string;
  readonly style: FileStyle;
  readonly areKeysQuoted?: boolean;
}

/** An entry as it is written: `export * from '…';`, `invoices: invoicesRouter` or `invoicesRouter`. */
export function entryText(
  { shape }: Registry,
  { key, from, literal }: Entry,
  { local, style: { quote, semicolon }, areKeysQuoted = false }: Spelling,
): string {
  if (shape === 'exports') return `export * from ${quote}${from ?? key}${quote}${semicolon}`;
  if (shape === 'array') return local === '' ? `${quote}${key}${quote}` : local;
  const name = areKeysQuoted || needsQuotes(key) ? `${quote}${key}${quote}` : key;
  if (literal !== undefined) return `${name}: ${literal.replaceAll("'", quote)}`;
  return name === local ? local : `${name}: ${local}`;
}

/** The line of an entry as it would be written into a registry, or as generated projects write it: what people are told to add. */
export function lineOf(registry: Registry, entry: Entry, reading?: Reading): string {
  const { style, entries } =
    reading?.kind === 'read' ? reading : { style: generatedStyle, entries: [] as readonly ReadEntry[] };
  const neighbours = entries.map(({ from = '' }) => from);
  const own =
    registry.shape === 'exports'
      ? { ...entry, from: specifierLike(entry.from ?? entry.key, neighbours) }
      : entry;
  const text = entryText(registry, own, { local: entry.symbol ?? '', style });
  return registry.shape === 'exports' ? text : `${text},`;
}

/** The lines that a person pastes where no edit can be made. */
export const snippetOf = (registry: Registry, entry: Entry): string =>
  registry.shape === 'exports' || entry.from === undefined
    ? lineOf(registry, entry)
    : `${importLine([entry], generatedStyle)}\n${lineOf(registry, entry)}`;

export const needsQuotes = (key: string): boolean => !/^[A-Za-z_$][\w$]*$/.test(key);

/** Whether the author quotes keys that need no quotes. */
export const quotesKeys = (properties: readonly ObjectPropertyKind[]): boolean =>
  properties.some(
    (property) =>
      property.type === 'Property' &&
      property.key.type === 'Literal' &&
      typeof property.key.value === 'string' &&
      !needsQuotes(property.key.value),
  );
