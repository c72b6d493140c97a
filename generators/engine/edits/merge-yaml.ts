import type { Pair } from 'yaml';
import {
  endOf,
  findPair,
  indentationOf,
  isSpaced,
  keyOf,
  lineBreakOf,
  linesOf,
  mapOf,
  rootMap,
  type BlockMap,
} from './yaml-source.ts';

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
