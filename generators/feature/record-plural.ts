import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { configKey, type Names } from 'paxx-conventions';

/**
 * The text of `.yo-rc.json` with a feature's plural recorded. Without the record a path could not be traced back to a
 * feature whose plural the library does not derive. Only the new lines are added: jsonc-parser's own edit would lay out
 * the whole object anew.
 */
export function recordPlural(text: string, { kebab, plural }: Names): string {
  const root = parseTree(text);
  const config = root && findNodeAtLocation(root, [configKey]);
  if (!config) return text;
  const plurals = findNodeAtLocation(config, ['plurals']);
  const entry = `"${kebab}": "${plural.kebab}"`;
  if (plurals?.children?.some(({ children }) => children?.[0]?.value === kebab) === true) return text;
  if (plurals) return withProperty(text, plurals, () => entry);
  return withProperty(text, config, (lead) =>
    lead === ' ' ? `"plurals": { ${entry} }` : `"plurals": {${lead}${unitOf(lead)}${entry}${lead}}`,
  );
}

/** Adds a property behind the last one, on a line of its own where the last one has one. */
function withProperty(text: string, object: Node, print: (lead: string) => string): string {
  const last = object.children?.at(-1);
  if (!last) return splice(text, object.offset + 1, ` ${print(' ')} `);
  const [lead = ' '] = /\r?\n[ \t]*$/.exec(text.slice(0, last.offset)) ?? [];
  return splice(text, last.offset + last.length, `,${lead}${print(lead)}`);
}

/** The properties of the config stand two levels deep. */
function unitOf(lead: string): string {
  const indentation = lead.replace(/^\r?\n/, '');
  return indentation.slice(0, Math.ceil(indentation.length / 2));
}

const splice = (text: string, offset: number, piece: string): string =>
  text.slice(0, offset) + piece + text.slice(offset);
