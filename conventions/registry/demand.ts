import { readAppDefinition } from '../read-app-definition.ts';
import { readExports } from '../read-exports.ts';
import type { Entry, TypeScriptApi } from './reading.ts';
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
export function demandOf(
  registry: Registry,
  entry: Entry,
  path: string,
  text: string,
  ts: TypeScriptApi,
): Demand {
  if (path.endsWith('.json')) return 'yes';
  if (registry.refusal !== undefined) {
    const definition = readAppDefinition(text, ts);
    if (definition.kind === 'unreadable') return 'unknown';
    if (definition.refused.has(registry.refusal)) return 'no';
    return definition.isOpen ? 'unknown' : 'yes';
  }
  const exports = readExports(text, ts);
  if (exports.kind === 'unreadable') return 'unknown';
  if (registry.part === 'model' && entry.symbol === undefined) return exports.hasTable ? 'yes' : 'no';
  if (entry.symbol === undefined) return 'yes';
  if (entry.isDefaultImport === true ? exports.hasDefault : exports.names.has(entry.symbol)) return 'yes';
  return exports.isOpen ? 'unknown' : 'no';
}
