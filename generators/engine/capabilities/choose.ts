import { nearest, type LayoutName } from 'paxx-conventions';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import {
  capabilityNames,
  capabilityOf,
  countsAs,
  defaultsOf,
  excludesEachOther,
  leastNames,
} from './known.ts';

/** What somebody has said about the capabilities of a new project. */
export interface Said {
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Nothing but what is named, and what even the smallest project has. */
  readonly isMinimal: boolean;
}

/** A set of capabilities, sorted, and a sentence for each that came along with another. */
export interface Chosen {
  readonly names: readonly string[];
  readonly notices: readonly string[];
}

/**
 * The capabilities of a new project. What is named wins over a default that it excludes.
 *
 * @throws PaxxError naming what does not exist, or cannot be together, or cannot be left out
 */
export function choose(layout: LayoutName, said: Said): Chosen {
  refuseUnknown([...said.with, ...said.without]);
  const isLeftOut = (name: string): boolean => said.without.includes(name);
  const contradiction = said.with.find(isLeftOut);
  if (contradiction !== undefined)
    throw usage(`"${contradiction}" is wanted, and is to be left out.`, 'Say one of the two.');
  const defaults = said.isMinimal ? leastNames : defaultsOf(layout);
  const taken = defaults.filter(
    (name) => !isLeftOut(name) && !said.with.some((one) => excludesEachOther(one, name)),
  );
  const chosen = grow([], [...taken, ...said.with]);
  const needed = chosen.names.find(isLeftOut);
  if (needed === undefined) return chosen;
  const by = chosen.names.find((name) => capabilityOf(name).needs?.includes(needed)) ?? '';
  throw usage(`"${needed}" cannot be left out: "${by}" needs it.`, `Leave out "${by}" as well.`);
}

/**
 * What a project has once some are added, with what they need.
 *
 * @throws PaxxError naming what does not exist or cannot be together
 */
export function grow(had: readonly string[], wanted: readonly string[]): Chosen {
  refuseUnknown(wanted);
  const names = new Set(had);
  const notices: string[] = [];
  const coming = [...wanted];
  for (let name = coming.shift(); name !== undefined; name = coming.shift()) {
    if (names.has(name)) continue;
    names.add(name);
    const present = countsAs([...names, ...coming]);
    for (const need of (capabilityOf(name).needs ?? []).filter((one) => !present.has(one))) {
      notices.push(`"${need}" comes along, because "${name}" needs it.`);
      coming.push(need);
    }
  }
  refuseExclusion(had, [...names].sort());
  return { names: [...names].sort(), notices };
}

/** Names as they are typed: one after the other, or with commas, as `app --with` takes them. */
export const typedNames = (args: readonly string[]): readonly string[] =>
  args
    .flatMap((text) => text.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** @throws PaxxError naming each that there is not, and the nearest that there is */
export function refuseUnknown(names: readonly string[]): void {
  const faults = [...new Set(names)]
    .filter((name) => !capabilityNames.includes(name))
    .map((name) => {
      const guess = nearest(name, capabilityNames);
      const meant = guess === undefined ? '' : `Did you mean "${guess}"? `;
      return diagnostic('PAXX2004', `There is no capability "${name}".`, {
        remedy: `${meant}The capabilities are ${capabilityNames.join(', ')}.`,
      });
    });
  if (faults.length > 0) throw new PaxxError(faults);
}

/** Two capabilities, of some, that cannot be in one project. */
export function exclusionIn(names: readonly string[]): readonly [string, string] | undefined {
  for (const [index, one] of names.entries()) {
    const other = names.slice(index + 1).find((name) => excludesEachOther(one, name));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

function refuseExclusion(had: readonly string[], names: readonly string[]): void {
  const exclusion = exclusionIn(names);
  if (exclusion === undefined) return;
  const present = exclusion.find((name) => had.includes(name));
  if (present === undefined)
    throw usage(`"${exclusion.join('" and "')}" cannot be in one project.`, 'Choose one of the two.');
  const coming = exclusion.find((name) => name !== present) ?? '';
  const way =
    capabilityOf(present).isRemovable === true
      ? `Remove it first: generator-paxx remove ${present}.`
      : `Take "${present}" out by hand first: its files and entries, then its name under "capabilities" in .yo-rc.json.`;
  throw usage(`The project has "${present}", and "${coming}" cannot be beside it.`, way);
}

const usage = (message: string, remedy: string): PaxxError => PaxxError.of('PAXX2004', message, { remedy });
