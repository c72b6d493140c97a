import { RegistryEditor } from '../edits/registry-editor.ts';
import type { Entry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';

/**
 * The text of a registry file that holds these entries, as the generators write them into an empty one.
 *
 * @throws RangeError when two entries exclude each other.
 */
export function sampleRegistry(registry: Registry, entries: readonly Entry[]): string {
  const text = emptyRegistry(registry);
  const result = new RegistryEditor(text, registry).add(entries);
  if (result.kind === 'cannot') throw new RangeError(result.reason);
  return result.kind === 'edited' ? result.text : text;
}

function emptyRegistry({ shape, container = '' }: Registry): string {
  if (shape === 'exports') return '';
  return `export const ${container} = ${shape === 'array' ? '[]' : '{}'};\n`;
}
