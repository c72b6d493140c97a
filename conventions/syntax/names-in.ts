import { bindingsOf } from './bindings.ts';
import type { Source, Unreadable } from './parse-source.ts';
import { usagesOf } from './usages.ts';

/** Every name that a file declares, imports or uses as a value or a type; the names of properties are none. */
export const namesIn = (source: Source | Unreadable): ReadonlySet<string> =>
  source.kind === 'unreadable'
    ? new Set()
    : new Set([...bindingsOf(source).keys(), ...usagesOf(source).keys()]);
