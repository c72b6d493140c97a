import { parse } from 'jsonc-parser';
import { editJson } from './edit-json.ts';

/** What a `package.json` depends on, or a piece of one: name → version. */
export interface Dependencies {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Adds what a `package.json` does not depend on yet, each at its place in the order; every other byte stays. */
export function addDependencies(text: string, wanted: Dependencies): string {
  return (['dependencies', 'devDependencies'] as const).reduce((before, group) => {
    const missing = Object.entries(wanted[group] ?? {}).filter(
      ([name]) => !namesIn(before, group).includes(name),
    );
    return missing.reduce((grown, [name, version]) => {
      const getInsertionIndex = (names: string[]): number => names.filter((other) => other < name).length;
      return editJson(grown, [group, name], version, getInsertionIndex);
    }, before);
  }, text);
}

const namesIn = (text: string, group: keyof Dependencies): string[] =>
  Object.keys((parse(text) as Dependencies)[group] ?? {});
