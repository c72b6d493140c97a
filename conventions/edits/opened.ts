import type { EntryIndex, Resolve } from '../registry/matching.ts';
import type { Reading } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import type { Source } from '../syntax/parse-source.ts';

/** A registry that reads, with everything that an edit asks of it. */
export interface Opened {
  readonly kind: 'opened';
  readonly source: Source;
  readonly registry: Registry;
  readonly reading: Extract<Reading, { kind: 'read' }>;
  readonly index: EntryIndex;
  readonly resolve: Resolve;
}
