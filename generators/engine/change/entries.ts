import {
  entryFor,
  isSorted,
  names as namesOf,
  RegistryEditor,
  uninflected,
  type Names,
  type Part,
  type Registry,
} from 'paxx-conventions';
import type { PlaceOf } from '../registrars/register-parts.ts';
import type { BaseOf } from './changing.ts';
import type { Described } from './desired-files.ts';
import { capabilityNames, presencesBetween, presencesOf, type Presence } from '../capabilities/known.ts';
import { neighbourAbove } from '../edits/neighbour-above.ts';

/** Parts of one name that are registered; below which entry, where that was said. */
export interface Named {
  readonly feature: Names;
  readonly parts: readonly Part[];
  readonly after?: string | undefined;
}

/** What one set of capabilities adds to registries that another does not. */
export const namedBetween = (before: readonly string[], after: readonly string[]): readonly Named[] =>
  presencesBetween(before, after).flatMap(namedIn);

/** Everything that something adds to registries. */
const namedIn = ({ piece: { parts = [], slices = [] } }: Presence): readonly Named[] => [
  ...parts.map(({ name, ...rest }) => ({ feature: uninflected(name), ...rest })),
  ...slices.map(({ name, parts: ofSlice }) => ({ feature: namesOf(name), parts: ofSlice })),
];

/**
 * Where entries of capabilities belong in registries whose order has a meaning: where they would stand if the project had
 * every capability.
 */
export function placesIn(project: Described, baseOf: BaseOf): PlaceOf {
  const orders = new Map<string, readonly string[]>();
  return (registry, key, present) => {
    const base = keysIn(registry, baseOf(registry.file));
    // Where the base is sorted, every entry finds its place by itself.
    if (registry.isOrdered !== true && isSorted(base)) return undefined;
    const order = orders.get(registry.id) ?? orderOf(registry, project, base);
    orders.set(registry.id, order);
    return neighbourAbove(order, key, present);
  };
}

function keysIn(registry: Registry, base: string): readonly string[] {
  const { reading } = new RegistryEditor(base, registry);
  return reading.kind === 'read' ? reading.entries.map(({ key }) => key) : [];
}

function orderOf(registry: Registry, { conventions }: Described, base: readonly string[]): readonly string[] {
  const order = [...base];
  const below = new Map<string, number>();
  const all = presencesOf(capabilityNames).flatMap(namedIn);
  for (const { feature, after } of all.filter(({ parts }) => parts.includes(registry.part))) {
    const { key } = entryFor(registry, feature, conventions);
    if (order.includes(key)) continue;
    // Those that stand below the same entry keep the order in which they are said.
    const nth = below.get(after ?? '') ?? 0;
    below.set(after ?? '', nth + 1);
    const place = after === undefined ? -1 : order.indexOf(after);
    order.splice(place === -1 ? order.length : place + 1 + nth, 0, key);
  }
  return order;
}
