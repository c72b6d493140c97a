import { isMap, isNode, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** A block map and the text that it stands in: where its lines are. Offsets are UTF-16 units. */
export interface BlockMap {
  readonly text: string;
  readonly map: YAMLMap;
  /** Where its lines begin, comments included. */
  readonly start: number;
}

/** The keys of the map at a path, in the order in which they belong; those that are not named belong behind them. */
export type OrderAt = (path: readonly string[]) => readonly string[];

interface Insertion {
  readonly offset: number;
  readonly lines: string;
}

/**
 * Adds to a YAML text what it lacks of a piece's sections, with the comments, each at its place in an order or behind what is
 * there; every other byte stays. A value that is there already stays, whatever it is. A section that is empty is filled.
 *
 * @example mergeYaml('volumes:\n  a:\n', 'volumes:\n  b: # ours\n') // 'volumes:\n  a:\n  b: # ours\n'
 * @returns undefined where the text cannot be read, or one of the sections has another form
 */
export function mergeYaml(text: string, piece: string, orderAt: OrderAt = () => []): string | undefined {
  const added = rootMap(piece);
  const keys = added?.map.items.map(keyOf) ?? [];
  // One after the other: what one of them adds may be what the next stands below.
  return (
    added &&
    keys.reduce<string | undefined>((grown, key) => grown && withPair(grown, added, key, orderAt), text)
  );
}

function withPair(text: string, added: BlockMap, key: string, orderAt: OrderAt): string | undefined {
  let grown: string | undefined = text;
  for (;;) {
    const target = rootMap(grown);
    const insertion = target && lackingIn(target, added, key, [], orderAt);
    if (insertion === undefined || insertion === 'wrong form')
      return insertion === undefined && target ? grown : undefined;
    grown = inserted(grown, insertion);
  }
}

/** The first thing that a text lacks of one pair of a piece. */
function lackingIn(
  target: BlockMap,
  added: BlockMap,
  key: string,
  path: readonly string[],
  orderAt: OrderAt,
): Insertion | 'wrong form' | undefined {
  const index = added.map.items.findIndex((pair) => keyOf(pair) === key);
  const [theirs, ours] = [findPair(target, key), added.map.items[index]];
  if (!ours) return undefined;
  if (!theirs) return insertionOf(target, added, index, orderAt(path));
  const below = mapOf(added.text, ours);
  if (!below) return undefined;
  const own = mapOf(target.text, theirs);
  if (!own) return isEmpty(theirs) ? filling(target, theirs, below) : 'wrong form';
  for (const pair of below.map.items) {
    const found = lackingIn(own, below, keyOf(pair), [...path, key], orderAt);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isEmpty = ({ value }: Pair): boolean => value === null || (isScalar(value) && value.value === null);

/** What an empty section gets. */
function filling(target: BlockMap, section: Pair, added: BlockMap): Insertion {
  const indentation = ' '.repeat(indentationOf(target) + 2);
  const lines = added.map.items.flatMap((_, index) => indented(added, index, indentation));
  return { offset: endOf(target.text, section), lines: [...lines, ''].join(lineBreakOf(target.text)) };
}

/** The line of a pair, its comments and what it holds, as lines of another indentation. */
export function indented(block: BlockMap, index: number, indentation: string): readonly string[] {
  const own = indentationOf(block);
  return linesOf(block, index)
    .trimEnd()
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .split(/\r?\n/)
    .map((line) => (line === '' ? '' : indentation + line.slice(own)));
}

function insertionOf(target: BlockMap, added: BlockMap, index: number, order: readonly string[]): Insertion {
  const lines = indented(added, index, ' '.repeat(indentationOf(target)));
  const place = placeIn(target, String(added.map.items[index]?.key), order);
  const above = target.map.items[place];
  const gap = isSpaced(target) ? [''] : [];
  return {
    offset: above ? endOf(target.text, above) : target.start,
    lines: (above ? [...gap, ...lines, ''] : [...lines, ...gap, '']).join(lineBreakOf(target.text)),
  };
}

/** Behind which pair a key comes to stand: the nearest of those above it in the order, or the last. */
function placeIn({ map }: BlockMap, key: string, order: readonly string[]): number {
  if (!order.includes(key)) return map.items.length - 1;
  const above = order.slice(0, order.indexOf(key));
  return map.items.findLastIndex((pair) => above.includes(keyOf(pair)));
}

function inserted(text: string, { offset, lines }: Insertion): string {
  const before = text.slice(0, offset);
  const isOpen = before !== '' && !before.endsWith('\n');
  return before + (isOpen ? lineBreakOf(text) : '') + lines + text.slice(offset);
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

/** The block map at a path of keys. */
export const blockAt = (root: BlockMap | undefined, path: readonly string[]): BlockMap | undefined =>
  path.reduce<BlockMap | undefined>((block, key) => {
    const pair = block && findPair(block, key);
    return block && pair && mapOf(block.text, pair);
  }, root);

export const keyOf = ({ key }: Pair): string => String(key);

export const findPair = ({ map }: BlockMap, key: string): Pair | undefined =>
  map.items.find((pair) => keyOf(pair) === key);

/** Where the lines of one pair of a map stand, with the comments and the empty lines above it. */
export function extentOf(
  { text, map, start }: BlockMap,
  index: number,
): readonly [start: number, end: number] {
  const [above, own] = [map.items[index - 1], map.items[index]];
  return [above ? endOf(text, above) : start, own ? endOf(text, own) : start];
}

const linesOf = (block: BlockMap, index: number): string => block.text.slice(...extentOf(block, index));

/** Where the line begins that follows a pair. */
const endOf = (text: string, { key, value }: Pair): number =>
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
