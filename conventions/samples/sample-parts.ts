import type { Conventions } from '../config/conventions.ts';
import { pathOf } from '../layout/location.ts';
import type { Variables } from '../layout/pattern.ts';
import { names, uninflected, type Names } from '../names/names.ts';
import { entryFor } from '../registry/entry-for.ts';
import type { Entry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';

/** A part as small as one can be that demands its entry. */
export interface SamplePart {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  readonly entry: Entry;
}

/**
 * Two parts of the kind that a registry names: what its rule's page shows, and what examples and tests begin with.
 *
 * @throws RangeError when the layout lacks the registry's part.
 */
export function samplePartsOf(
  registry: Registry,
  conventions: Conventions,
  variables: Variables = {},
): readonly SamplePart[] {
  const features = registry.samples?.map(uninflected) ?? [names('invoice'), names('order item')];
  return features.map((feature) => {
    const path = pathOf(registry.part, feature, conventions, variables);
    const entry = entryFor(registry, feature, conventions, variables);
    return { path, entry, text: textOf(registry, entry, feature) };
  });
}

function textOf({ part, identity }: Registry, { key, symbol }: Entry, { plural, human }: Names): string {
  if (part === 'model')
    return `import { pgTable, uuid } from 'drizzle-orm/pg-core';

export const ${plural.camel} = pgTable('${plural.snake}', { id: uuid('id').primaryKey() });
`;
  if (part === 'messages') return `{ "title": "${human}" }\n`;
  const value = identity === undefined ? '{}' : `{ ${identity}: '${key}' }`;
  return `export const ${symbol ?? plural.camel} = ${value};\n`;
}
