import type { ObjectLiteralElementLike } from 'typescript';
import type { Entry, TypeScriptApi } from '../reading.ts';
import type { Registry } from '../registries.ts';
import { importLine } from './ensure-import.ts';
import type { FileStyle } from './file-style.ts';

const generatedStyle: FileStyle = { quote: "'", semicolon: ';', unit: '  ', padding: ' ' };

/** An entry as it is written: `export * from '…';`, `invoices: invoicesRouter` or `invoicesRouter`. */
export function entryText(
  registry: Registry,
  entry: Entry,
  local: string,
  { quote, semicolon }: FileStyle,
  areKeysQuoted = false,
): string {
  if (registry.shape === 'exports')
    return `export * from ${quote}${entry.from ?? entry.key}${quote}${semicolon}`;
  if (registry.shape === 'array') return local === '' ? `${quote}${entry.key}${quote}` : local;
  const key = areKeysQuoted || needsQuotes(entry.key) ? `${quote}${entry.key}${quote}` : entry.key;
  if (entry.literal !== undefined) return `${key}: ${entry.literal.replaceAll("'", quote)}`;
  return key === local ? local : `${key}: ${local}`;
}

/** The lines that a person pastes where no edit can be made. */
export function snippetOf(registry: Registry, entry: Entry): string {
  const text = entryText(registry, entry, entry.symbol ?? '', generatedStyle);
  if (registry.shape === 'exports') return text;
  return entry.from === undefined ? `${text},` : `${importLine(entry, generatedStyle)}\n${text},`;
}

export const needsQuotes = (key: string): boolean => !/^[A-Za-z_$][\w$]*$/.test(key);

/** Whether the author quotes keys that need no quotes. */
export function quotesKeys(properties: readonly ObjectLiteralElementLike[], ts: TypeScriptApi): boolean {
  return properties.some(({ name }) => name && ts.isStringLiteral(name) && !needsQuotes(name.text));
}
