import { parse } from 'jsonc-parser';
import { appendProperty } from './append-property.ts';

/** What a `package.json` depends on, or a piece of one: name → version. */
export interface Dependencies {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Adds what a `package.json` does not depend on yet, each at its place in the order; every other byte stays. */
export function addDependencies(text: string, wanted: Dependencies): string {
  return (['dependencies', 'devDependencies'] as const).reduce((before, group) => {
    const own = wanted[group] ?? {};
    const sorted = Object.keys(own).sort();
    const added = Object.fromEntries(sorted.map((name) => [name, own[name]]));
    if (sorted.length > 0 && !hasGroup(before, group))
      return appendProperty(before, [], group, added) ?? before;
    return sorted.reduce(
      (grown, name) => appendProperty(grown, [group], name, own[name], (other) => other < name) ?? grown,
      before,
    );
  }, text);
}

const hasGroup = (text: string, group: keyof Dependencies): boolean =>
  typeof (parse(text) as Dependencies)[group] === 'object';
