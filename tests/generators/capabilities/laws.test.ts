// First of all, so that every draft is made with it.
import './support/quick-drafts.ts';
import { layoutNames, type LayoutName } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import {
  capabilityNames,
  defaultsOf,
  excludesEachOther,
} from '../../../generators/engine/capabilities/known.ts';
import { born, differences, grown, withNeeds } from './support/trees.ts';

/** `npm run test:all` proves every row. Every day has a part of them, another each day: in two weeks all were proven. */
const isWhole = process.env['PAXX_TEST_TIER'] === 'all';
const today = Math.floor(Date.now() / 86_400_000);
const partOf = <Row>(rows: readonly Row[], days: number): readonly Row[] =>
  isWhole ? rows : rows.filter((_, index) => index % days === today % days);

const singles = layoutNames.flatMap((layout) => capabilityNames.map((name) => ({ layout, name })));

const pairs = capabilityNames.flatMap((one) =>
  capabilityNames
    .filter((other) => other !== one && !excludesEachOther(one, other))
    .map((other) => ({ one, other })),
);

/** What a project of a layout has by default that may stand beside a capability. */
const usual = (layout: LayoutName, name: string): readonly string[] =>
  defaultsOf(layout).filter((one) => one !== name && !excludesEachOther(one, name));

const proven = [...partOf(singles, 4), ...partOf(pairs, 14)].length;

describe(`a capability that is added later (${String(proven)} of ${String(singles.length + pairs.length)} rows)`, () => {
  it.each(partOf(singles, 4))(
    'gives what it gives at birth: $name in the layout $layout',
    { timeout: 120_000 },
    async ({ layout, name }) => {
      const minimal = await born(layout, []);
      expect(differences(await grown(minimal, [name]), await born(layout, [name]))).toEqual([]);

      const others = usual(layout, name);
      const full = await grown(await born(layout, others), [name]);
      expect(differences(full, await born(layout, [...others, name]))).toEqual([]);
    },
  );

  it.each(partOf(pairs, 14))(
    'does not care what came first: $one, then $other',
    { timeout: 120_000 },
    async ({ one, other }) => {
      const both = await grown(await born('slice', [one]), [other]);
      expect(differences(both, await born('slice', [one, other]))).toEqual([]);
    },
  );

  it.each(capabilityNames)('finds its place among everything: %s', { timeout: 120_000 }, async (name) => {
    const others = capabilityNames.filter(
      (one) =>
        one !== name &&
        !withNeeds('slice', [one]).includes(name) &&
        !excludesEachOther(one, name) &&
        (one !== 'temporal' || name === 'temporal'),
    );
    const all = await grown(await born('slice', others), [name]);
    expect(differences(all, await born('slice', [...others, name]))).toEqual([]);
  });

  it.each(capabilityNames)('changes nothing the second time: %s', { timeout: 120_000 }, async (name) => {
    const tree = await born('slice', [name]);
    expect(differences(await grown(tree, [name]), tree)).toEqual([]);
  });
});
