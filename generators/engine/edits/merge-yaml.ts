import { isMap, isNode, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** A block map and the text that it stands in: where its lines are. Offsets are UTF-16 units. */
interface BlockMap {
  readonly text: string;
  readonly map: YAMLMap;
  /** Where its lines begin, comments included. */
  readonly start: number;
}

interface Insertion {
  readonly offset: number;
  readonly lines: string;
}

/**
 * Adds to the sections of a YAML text what they lack of a piece's, each behind what is there, with its comments; every
 * other byte stays. A value that is there already stays, whatever it is.
 *
 * @example mergeYaml('volumes:\n  a:\n', 'volumes:\n  b: # ours\n') // 'volumes:\n  a:\n  b: # ours\n'
 * @returns undefined where the text cannot be read, or one of the sections is missing or has another form
 */
export function mergeYaml(text: string, piece: string): string | undefined {
  const target = rootMap(text);
  const added = rootMap(piece);
  if (!target || !added) return undefined;
  const found = added.map.items.flatMap((section) => insertionsBelow(section, target, added));
  const insertions = found.filter((one) => one !== undefined);
  if (insertions.length < found.length) return undefined;
  return insertions.toReversed().sort(byOffset).reduce(inserted, text);
}

/** What a section needs that both have, and what its own sections need; `undefined` where one has another form. */
function insertionsBelow(section: Pair, target: BlockMap, added: BlockMap): (Insertion | undefined)[] {
  const theirs = findPair(target, keyOf(section));
  const below = theirs && mapOf(target.text, theirs);
  const ours = mapOf(added.text, section);
  if (!below || !ours) return [undefined];
  return ours.map.items.flatMap((pair, index) => {
    if (!findPair(below, keyOf(pair))) return insertionOf(below, ours, index);
    return mapOf(added.text, pair) ? insertionsBelow(pair, below, ours) : [];
  });
}

function insertionOf(target: BlockMap, added: BlockMap, index: number): Insertion {
  const indentation = ' '.repeat(indentationOf(target));
  const lines = linesOf(added, index)
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => (line === '' ? '' : indentation + line.slice(indentationOf(added))));
  const last = target.map.items.at(-1);
  return {
    offset: last ? endOf(target.text, last) : target.start,
    lines: [...(isSpaced(target) ? [''] : []), ...lines, ''].join(lineBreakOf(target.text)),
  };
}

/** From the last to the first, so that no offset moves before it is used. */
const byOffset = (one: Insertion, other: Insertion): number => other.offset - one.offset;

function inserted(text: string, { offset, lines }: Insertion): string {
  const before = text.slice(0, offset);
  const isOpen = before !== '' && !before.endsWith('\n');
  return before + (isOpen ? lineBreakOf(text) : '') + lines + text.slice(offset);
}

/** The map that a whole YAML text is, or undefined where it is none, or cannot be read. */
function rootMap(text: string): BlockMap | undefined {
  const { contents: map, errors } = parseDocument(text);
  return isMap(map) && map.flow !== true && errors.length === 0 ? { text, map, start: 0 } : undefined;
}

/** The block map that is the value of a pair, or undefined where it is anything else. */
function mapOf(text: string, { key, value }: Pair): BlockMap | undefined {
  if (!isMap(value) || value.flow === true) return undefined;
  return { text, map: value, start: endOfLine(text, rangeOf(key)[1]) };
}

const keyOf = ({ key }: Pair): string => String(key);

const findPair = ({ map }: BlockMap, key: string): Pair | undefined =>
  map.items.find((pair) => keyOf(pair) === key);

/** The lines of one pair of a map, with the comments above it. */
function linesOf({ text, map, start }: BlockMap, index: number): string {
  const [above, own] = [map.items[index - 1], map.items[index]];
  return text.slice(above ? endOf(text, above) : start, own ? endOf(text, own) : start);
}

/** Where the line begins that follows a pair. */
const endOf = (text: string, { key, value }: Pair): number =>
  endOfLine(text, isNode(value) && value.range ? value.range[2] : rangeOf(key)[2]);

/** How far the keys of a map are indented. */
function indentationOf({ text, map }: BlockMap): number {
  const [offset] = rangeOf(map.items[0]?.key);
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Whether empty lines part the pairs of a map. */
const isSpaced = (block: BlockMap): boolean =>
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
