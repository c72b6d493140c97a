import type { LayoutName } from 'paxx-conventions';
import type { Capability, Piece } from '../../capabilities/capability.ts';
import { capabilities } from '../../capabilities/list.ts';

/** Every capability, in the order in which what they add stands where order has a meaning. */
export const capabilityNames: readonly string[] = Object.keys(capabilities);

/** A name that is not known any more adds nothing. */
export const capabilityOf = (name: string): Capability => capabilities[name] ?? { summary: '' };

/** What a project has by these capabilities: their names, and what else they count as. */
export const countsAs = (names: readonly string[]): ReadonlySet<string> =>
  new Set([...names, ...names.flatMap((name) => capabilityOf(name).provides ?? [])]);

/** What a project of a layout has unless somebody says otherwise. */
export const defaultsOf = (layout: LayoutName): readonly string[] =>
  capabilityNames.filter((name) => {
    const { isDefault = false } = capabilityOf(name);
    return typeof isDefault === 'boolean' ? isDefault : isDefault.includes(layout);
  });

/** What even the smallest project has. */
export const leastNames: readonly string[] = capabilityNames.filter((name) => capabilityOf(name).isBase);

/** Whether two of them cannot be there at the same time. */
export const excludesEachOther = (one: string, other: string): boolean =>
  capabilityOf(one).excludes?.includes(other) === true ||
  capabilityOf(other).excludes?.includes(one) === true;

/** What is added at once, and by what. */
export interface Presence {
  readonly name: string;
  /** The other capability, where this is only there together with it. */
  readonly other?: string;
  readonly piece: Piece;
}

/**
 * Everything that a set of capabilities adds, in the one order in which it is laid over a project, whenever it comes: what
 * each has alone, then what there is of each together with another.
 */
export function presencesOf(names: readonly string[]): readonly Presence[] {
  const present = capabilityNames.filter((name) => names.includes(name));
  const words = countsAs(present);
  const alone = present.map((name): Presence => ({ name, piece: capabilityOf(name) }));
  const joint = present.flatMap((name) =>
    capabilityNames
      .filter((other) => other !== name && words.has(other))
      .map((other): Presence => ({ name, other, piece: capabilityOf(name).with?.[other] ?? {} })),
  );
  return [...alone, ...joint];
}

/** What one set of capabilities adds that another does not. */
export function presencesBetween(before: readonly string[], after: readonly string[]): readonly Presence[] {
  const idOf = ({ name, other = '' }: Presence): string => `${name} ${other}`;
  const had = new Set(presencesOf(before).map(idOf));
  return presencesOf(after).filter((presence) => !had.has(idOf(presence)));
}
