import type { Entry } from '../registry/reading.ts';
import { bindingsOf, importsOf, isFileSpecifier } from '../syntax/bindings.ts';
import { lineStart } from '../syntax/lines.ts';
import type { Unreadable } from '../syntax/parse-source.ts';
import type { Opened } from './opened.ts';
import { isSorted } from './sort-order.ts';

/** Whether the entries are sorted, and the imports of files too. */
export function isInOrder(opened: Opened | Unreadable): boolean {
  if (opened.kind === 'unreadable') return false;
  const { source, registry, reading } = opened;
  const specifiers = importsOf(source).map((one) => one.source.value);
  return (
    registry.isOrdered !== true &&
    isSorted(reading.entries.map(({ key }) => key)) &&
    isSorted(specifiers.filter(isFileSpecifier))
  );
}

/** Whether an entry, or its import, would leave a comment behind by moving: the line above is one. */
export function losesComment(opened: Opened | Unreadable, entry: Entry): boolean {
  if (opened.kind === 'unreadable') return true;
  const { source, index } = opened;
  const bindings = bindingsOf(source);
  const starts = index.all(entry, ['same']).flatMap(({ start, symbol = '' }) => {
    const declared = bindings.get(symbol)?.declaration.start;
    return [start - source.bom.length, ...(declared === undefined ? [] : [declared])];
  });
  return starts.some((start) => /^[ \t]*(?:\/\/|\/?\*)/.test(lineAbove(source.text, start)));
}

const lineAbove = (text: string, offset: number): string =>
  text.slice(0, lineStart(text, offset)).split('\n').at(-2) ?? '';
