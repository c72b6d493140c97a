import { readDefinition } from '../parts/read-definition.ts';
import { readExports } from '../parts/read-exports.ts';
import { parseSource } from '../syntax/parse-source.ts';
import { importedName } from './matching.ts';
import type { Entry } from './reading.ts';
import type { Registry } from './registries.ts';

/** Whether a part that stands on disk must be registered. `unknown`: its text does not say, so nothing is missing. */
export type Demand = 'yes' | 'no' | 'unknown';

/**
 * Whether a part demands the entry: a model demands one when it declares a table, an app unless it refuses, every
 * other part when it exports what the entry imports.
 *
 * @param path of the part, from the project's root
 * @param text of the part
 */
export function demandOf(registry: Registry, entry: Entry, path: string, text: string): Demand {
  if (path.endsWith('.json')) return 'yes';
  const source = parseSource(text, path);
  if (registry.refusal !== undefined) {
    const definition = readDefinition(source);
    if (definition.kind === 'unreadable') return 'unknown';
    if (definition.values.get(registry.refusal) === false) return 'no';
    return definition.isOpen ? 'unknown' : 'yes';
  }
  const exports = readExports(source);
  if (exports.kind === 'unreadable') return 'unknown';
  if (registry.part === 'model' && entry.symbol === undefined) return exports.hasTable ? 'yes' : 'no';
  const name = importedName(entry);
  if (name === undefined || exports.names.has(name)) return 'yes';
  return exports.isOpen ? 'unknown' : 'no';
}
