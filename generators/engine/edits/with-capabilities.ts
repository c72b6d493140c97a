import { configKey } from 'paxx-conventions';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { appendProperty } from './append-property.ts';

/** As long as a line may be in a fresh project. */
const width = 100;

/** Writes into a `.yo-rc.json` which capabilities the project has, in the form that Prettier gives the list. */
export const withCapabilities = (text: string, names: readonly string[]): string =>
  withNames(text, 'capabilities', [...names].sort());

/** Writes a list of names into a `.yo-rc.json`, in their order, in the form that Prettier gives it. */
export function withNames(text: string, key: string, names: readonly string[]): string {
  const grown = appendProperty(text, [configKey], key, []) ?? text;
  const root = parseTree(grown);
  const list = root && findNodeAtLocation(root, [configKey, key]);
  if (!list) return text;
  const before = grown.slice(0, list.offset);
  const after = grown.slice(list.offset + list.length);
  const [lead = ''] = /\r?\n[ \t]*(?=[^\n]*$)/.exec(before) ?? [];
  // Prettier takes a tab for as wide as two columns.
  const column = before.slice(before.lastIndexOf('\n') + 1).replaceAll('\t', '  ').length;
  return before + printed(names, lead, column + (after.startsWith(',') ? 1 : 0)) + after;
}

/** @param lead the line break and the indentation of the property */
function printed(names: readonly string[], lead: string, column: number): string {
  const items = names.map((name) => JSON.stringify(name));
  const line = `[${items.join(', ')}]`;
  if (lead === '' || column + line.length <= width) return line;
  // The property stands two steps deep.
  const indentation = lead.replace(/^\r?\n/, '');
  const step = indentation.slice(0, indentation.length / 2);
  return `[${items.map((item) => `${lead}${step}${item}`).join(',')}${lead}]`;
}
