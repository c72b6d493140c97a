import { addEntry } from './add-entry.ts';
import { finish, refuse } from './edits/finish.ts';
import { lineStart } from './edits/lines.ts';
import { renameInPlace, type Renaming } from './edits/rename-in-place.ts';
import { isSorted } from './edits/sort-order.ts';
import { matchEntry, resolveByText, type Resolve } from './matching.ts';
import type { EditResult, Entry, ReadEntry, TypeScriptApi } from './reading.ts';
import { readRegistry } from './read-registry.ts';
import type { Registry } from './registries.ts';
import { removeEntry } from './remove-entry.ts';
import { bindingsOf, importsOf, isFileSpecifier, specifierOf } from './syntax/bindings.ts';
import { parseSource, unreadable, type Source } from './syntax/parse-source.ts';

/**
 * Turns one entry into another, where it stands. In a sorted list the entry moves to its new place instead, provided
 * that the way back leads to the same bytes. Renaming what is not registered changes nothing.
 */
export function renameEntry(
  text: string,
  registry: Registry,
  from: Entry,
  to: Entry,
  ts: TypeScriptApi,
  resolve: Resolve = resolveByText,
): EditResult {
  const reading = readRegistry(text, registry, ts);
  if (reading.kind === 'unreadable') return refuse(reading, registry, to);
  const source = parseSource(text, ts);
  if (source.kind === 'unreadable') return refuse(source, registry, to);
  const found = reading.entries.filter((read) => matchEntry(read, from, registry, resolve) === 'same');
  if (found.length === 0) return { kind: 'already' };
  const isOther = (read: ReadEntry): boolean =>
    !found.includes(read) && matchEntry(read, to, registry, resolve) !== 'none';
  const rival = reading.entries.find(isOther);
  if (rival)
    return refuse(
      unreadable(`"${rival.key}" is registered already.`, source.text, rival.start),
      registry,
      to,
    );
  const renaming = { registry, from, to, ts };
  const splices = renameInPlace(source, found, renaming);
  if ('kind' in splices) return refuse(splices, registry, to);
  const inPlace = finish(source, splices, registry, to, ts, (after) =>
    after.entries.some((read) => matchEntry(read, to, registry, resolve) === 'same'),
  );
  const isOutOfOrder =
    inPlace.kind === 'edited' && isOrdered(text, renaming) && !isOrdered(inPlace.text, renaming);
  return (isOutOfOrder ? move(text, renaming, resolve) : undefined) ?? inPlace;
}

/** Removes and adds, if the same done backwards restores the text and no comment loses what it speaks about. */
function move(text: string, renaming: Renaming, resolve: Resolve): EditResult | undefined {
  const { registry, from, to, ts } = renaming;
  const exchange = (given: string, going: Entry, coming: Entry): string | undefined => {
    const without = removeEntry(given, registry, going, ts, resolve);
    const result =
      without.kind === 'edited' ? addEntry(without.text, registry, coming, ts, resolve) : without;
    return result.kind === 'edited' ? result.text : undefined;
  };
  const moved = exchange(text, from, to);
  if (moved === undefined || exchange(moved, to, from) !== text) return undefined;
  const isBound = isCommented(text, from, renaming, resolve) || isCommented(moved, to, renaming, resolve);
  return isBound ? undefined : { kind: 'edited', text: moved };
}

/** Whether the line above an entry or above its import is a comment. */
function isCommented(text: string, entry: Entry, { registry, ts }: Renaming, resolve: Resolve): boolean {
  const source = parseSource(text, ts);
  const reading = readRegistry(text, registry, ts);
  if (source.kind === 'unreadable' || reading.kind === 'unreadable') return true;
  const own = reading.entries.filter((read) => matchEntry(read, entry, registry, resolve) === 'same');
  const bindings = bindingsOf(source.tree, ts);
  const starts = own.flatMap(({ start, symbol = '' }) => {
    const declared = bindings.get(symbol)?.declaration.getStart(source.tree);
    return [start - source.bom.length, ...(declared === undefined ? [] : [declared])];
  });
  return starts.some((start) => /^[ \t]*(?:\/\/|\/?\*)/.test(lineAbove(source.text, start)));
}

const lineAbove = (text: string, offset: number): string =>
  text.slice(0, lineStart(text, offset)).split('\n').at(-2) ?? '';

/** Whether the entries are sorted, and the imports of files too. */
function isOrdered(text: string, { registry, ts }: Renaming): boolean {
  const source = parseSource(text, ts);
  const reading = readRegistry(text, registry, ts);
  if (source.kind === 'unreadable' || reading.kind === 'unreadable' || registry.isOrdered === true)
    return false;
  return isSorted(reading.entries.map(({ key }) => key)) && isSorted(fileSpecifiers(source, ts));
}

const fileSpecifiers = ({ tree }: Source, ts: TypeScriptApi): string[] =>
  importsOf(tree, ts)
    .map((one) => specifierOf(one, ts) ?? '')
    .filter(isFileSpecifier);
