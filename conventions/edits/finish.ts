import type { EditResult, Entry, Reading, TypeScriptApi } from '../reading.ts';
import { readRegistry } from '../read-registry.ts';
import type { Registry } from '../registries.ts';
import { unreadable, type Source, type Unreadable } from '../syntax/parse-source.ts';
import { snippetOf } from './entry-text.ts';
import { applySplices, type Splice } from './splice.ts';

type Read = Extract<Reading, { kind: 'read' }>;

/** Applies an edit and reads the result: what does not say what it should is refused, never written. */
export function finish(
  source: Source,
  splices: readonly Splice[],
  registry: Registry,
  entry: Entry,
  ts: TypeScriptApi,
  isDone: (after: Read) => boolean,
): EditResult {
  const text = source.bom + applySplices(source.text, splices);
  const after = readRegistry(text, registry, ts);
  if (after.kind === 'read' && isDone(after)) return { kind: 'edited', text };
  const place = splices[0]?.start ?? 0;
  return refuse(
    unreadable('The form of this list cannot be edited safely.', source.text, place),
    registry,
    entry,
  );
}

export const refuse = (
  { reason, line, column }: Unreadable,
  registry: Registry,
  entry: Entry,
): EditResult => ({
  kind: 'cannot',
  reason,
  line,
  column,
  snippet: snippetOf(registry, entry),
});
