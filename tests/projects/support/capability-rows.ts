import { layoutNames, type LayoutName } from 'paxx-conventions';
import {
  capabilityNames,
  capabilityOf,
  countsAs,
  excludesEachOther,
} from '../../../generators/engine/capabilities/known.ts';

/** A project of the long tier: a layout, a database, and exactly these capabilities. */
export interface CapabilityRow {
  readonly layout: LayoutName;
  readonly database: 'embedded' | 'PostgreSQL';
  readonly capabilities: readonly string[];
}

/** What a row decides, factor by factor: a capability is there or not. */
type Levels = Readonly<Record<string, string>>;

const databases = ['embedded', 'PostgreSQL'] as const;

const factors: Readonly<Record<string, readonly string[]>> = {
  layout: layoutNames,
  database: databases,
  ...Object.fromEntries(capabilityNames.map((name) => [name, ['there', 'not there']])),
};

const factorNames = Object.keys(factors);

/** Whether a project could be so, as far as it is decided. */
function isPossible(levels: Levels): boolean {
  const there = capabilityNames.filter((name) => levels[name] === 'there');
  const words = countsAs(capabilityNames.filter((name) => levels[name] !== 'not there'));
  const lacks = there.some((name) => capabilityOf(name).needs?.some((need) => !words.has(need)));
  return (
    !lacks && !there.some((one) => there.some((other) => one !== other && excludesEachOther(one, other)))
  );
}

/** Every two decisions that can be taken together. */
export const possiblePairs: readonly Levels[] = factorNames
  .flatMap((one, index) =>
    factorNames
      .slice(index + 1)
      .flatMap((other) =>
        (factors[one] ?? []).flatMap((level) =>
          (factors[other] ?? []).map((otherLevel) => ({ [one]: level, [other]: otherLevel })),
        ),
      ),
  )
  .filter(isPossible);

export const isIn = (pair: Levels, levels: Levels): boolean =>
  Object.entries(pair).every(([factor, level]) => levels[factor] === level);

/** Rows in which every possible pair is met at least once: each begins with a pair that is missing, and takes what meets most. */
function covering(): readonly Levels[] {
  const rows: Levels[] = [];
  for (let missing = possiblePairs; missing.length > 0;) {
    const row = factorNames.reduce<Levels>((levels, factor) => {
      if (levels[factor] !== undefined) return levels;
      const choices = (factors[factor] ?? [])
        .map((level) => ({ ...levels, [factor]: level }))
        .filter(isPossible);
      const gain = (choice: Levels): number =>
        missing.filter((pair) => factor in pair && isIn(pair, choice)).length;
      return choices.reduce(
        (best, choice) => (gain(choice) > gain(best) ? choice : best),
        choices[0] ?? levels,
      );
    }, missing[0] ?? {});
    rows.push(row);
    missing = missing.filter((pair) => !isIn(pair, row));
  }
  return rows;
}

export const capabilityLevels = covering();

export const capabilityRows: readonly CapabilityRow[] = capabilityLevels.map((levels) => ({
  layout: layoutNames.find((name) => name === levels['layout']) ?? 'slice',
  database: databases.find((name) => name === levels['database']) ?? 'embedded',
  capabilities: capabilityNames.filter((name) => levels[name] === 'there'),
}));
