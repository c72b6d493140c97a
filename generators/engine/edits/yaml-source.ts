import { isMap, isNode, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** A block map and the text that it stands in: where its lines are. Offsets are UTF-16 units. */
export interface BlockMap {
  readonly text: string;
  readonly map: YAMLMap;
  /** Where its lines begin, comments included. */
  readonly start: number;
}

/** The map that a whole YAML text is, or undefined where it is none, or cannot be read. */
export function rootMap(text: string): BlockMap | undefined {
  const { contents: map, errors } = parseDocument(text);
  return isMap(map) && map.flow !== true && errors.length === 0 ? { text, map, start: 0 } : undefined;
}

/** The block map that is the value of a pair, or undefined where it is anything else. */
export function mapOf(text: string, { key, value }: Pair): BlockMap | undefined {
  if (!isMap(value) || value.flow === true) return undefined;
  return { text, map: value, start: endOfLine(text, rangeOf(key)[1]) };
}

export const keyOf = ({ key }: Pair): string => String(key);

export const findPair = ({ map }: BlockMap, key: string): Pair | undefined =>
  map.items.find((pair) => keyOf(pair) === key);

/** The lines of one pair of a map, with the comments above it. */
export function linesOf({ text, map, start }: BlockMap, index: number): string {
  const [above, own] = [map.items[index - 1], map.items[index]];
  return text.slice(above ? endOf(text, above) : start, own ? endOf(text, own) : start);
}

/** Where the line begins that follows a pair. */
export const endOf = (text: string, { key, value }: Pair): number =>
  endOfLine(text, isNode(value) && value.range ? value.range[2] : rangeOf(key)[2]);

/** How far the keys of a map are indented. */
export function indentationOf({ text, map }: BlockMap): number {
  const [offset] = rangeOf(map.items[0]?.key);
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Whether empty lines part the pairs of a map. */
export const isSpaced = (block: BlockMap): boolean =>
  block.map.items.length > 1 && /^\s*\n/.test(linesOf(block, block.map.items.length - 1));

export const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** Where a node of a parsed text stands: its start, the end of its value, the end of its line. */
function rangeOf(node: unknown): readonly [number, number, number] {
  if (isNode(node) && node.range) return node.range;
  throw new Error('The node of a parsed YAML text has no place in it.');
}
