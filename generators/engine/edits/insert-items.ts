import { isScalar, isSeq, parseDocument } from 'yaml';
import { lineBreakOf } from './merge-yaml.ts';

/**
 * Inserts items into a list of a YAML text behind one that it has, in the form of the list; every other byte stays.
 *
 * @example insertItems('run: [node, a.js]', ['run'], 'node', ['--quiet']) // 'run: [node, --quiet, a.js]'
 * @returns undefined where there is no such list, or the item is none of it, or its last
 */
export function insertItems(
  text: string,
  path: readonly string[],
  behind: string,
  items: readonly string[],
): string | undefined {
  const list = parseDocument(text).getIn(path, true);
  if (!isSeq(list)) return undefined;
  const values = list.items.map((item) => (isScalar(item) ? item.value : undefined));
  if (items.every((item) => values.includes(item))) return text;
  const next = values.includes(behind) ? list.items[values.indexOf(behind) + 1] : undefined;
  if (!isScalar(next) || !next.range) return undefined;
  const [offset] = next.range;
  const start = text.lastIndexOf('\n', offset) + 1;
  const dash = text.slice(start, offset);
  const before = list.flow === true ? offset : start;
  const form = (item: string): string => (list.flow === true ? `${item}, ` : dash + item + lineBreakOf(text));
  return text.slice(0, before) + items.map(form).join('') + text.slice(before);
}
