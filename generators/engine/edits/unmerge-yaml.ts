import {
  blockAt,
  extentOf,
  findPair,
  indentationOf,
  indented,
  keyOf,
  mapOf,
  rootMap,
  type BlockMap,
} from './merge-yaml.ts';

/**
 * Takes back what `mergeYaml` adds of a piece, but for what the project has by other pieces, too.
 *
 * @param others the rest of what the text is made of
 * @returns undefined where something of it was changed since
 */
export function unmergeYaml(text: string, piece: string, others: readonly string[]): string | undefined {
  const gone = rootMap(piece);
  const rest = others.flatMap((other) => rootMap(other) ?? []);
  let left: string | undefined = text;
  for (const path of gone ? lostBy(gone, rest) : []) left = left && without(left, path, gone);
  return left;
}

/** The paths of the topmost pairs that nothing else has. */
const lostBy = (gone: BlockMap, others: readonly BlockMap[]): readonly (readonly string[])[] =>
  gone.map.items.flatMap((pair) => {
    const kept = others.flatMap((other) => findPair(other, keyOf(pair)) ?? []);
    if (kept.length === 0) return [[keyOf(pair)]];
    const below = mapOf(gone.text, pair);
    const rest = others.flatMap((other) => blockAt(other, [keyOf(pair)]) ?? []);
    return below ? lostBy(below, rest).map((path) => [keyOf(pair), ...path]) : [];
  });

function without(text: string, path: readonly string[], piece: BlockMap | undefined): string | undefined {
  const [section, key = ''] = [path.slice(0, -1), path.at(-1)];
  const [ours, theirs] = [blockAt(piece, section), blockAt(rootMap(text), section)];
  const indexIn = (block: BlockMap | undefined): number =>
    block?.map.items.findIndex((pair) => keyOf(pair) === key) ?? -1;
  const index = indexIn(theirs);
  if (!ours || !theirs || index === -1) return text;
  const indentation = ' '.repeat(indentationOf(theirs));
  const expected = indented(ours, indexIn(ours), indentation).join('\n');
  if (indented(theirs, index, indentation).join('\n') !== expected) return undefined;
  const [start, end] = extentOf(theirs, index);
  const rest = text.slice(end);
  return text.slice(0, start) + (index === 0 ? rest.replace(/^[ \t]*\r?\n/, '') : rest);
}
