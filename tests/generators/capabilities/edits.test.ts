// First of all, so that every draft is made with it.
import './support/quick-drafts.ts';
import { layoutNames } from 'paxx-conventions';
import { expect, it } from 'vitest';
import {
  capabilityNames,
  excludesEachOther,
  presencesOf,
} from '../../../generators/engine/capabilities/known.ts';
import { born } from './support/trees.ts';

/** Sets of capabilities that may stand beside each other, and have all of them between them. */
const sets = capabilityNames.reduce<readonly (readonly string[])[]>(
  (all, name) => {
    const fitting = all.findIndex((set) => !set.some((one) => excludesEachOther(one, name)));
    return fitting === -1
      ? [...all, [...capabilityNames.filter((one) => !excludesEachOther(one, name))]]
      : all.map((set, index) => (index === fitting ? [...set, name] : set));
  },
  [[]],
);

it.each(layoutNames)(
  'what capabilities change in the texts of others is there to be changed: %s',
  { timeout: 120_000 },
  async (layout) => {
    expect(new Set(sets.flat())).toEqual(new Set(capabilityNames));
    for (const names of sets) {
      const tree = await born(layout, names);
      const missed = presencesOf(names).flatMap(({ name, piece: { edits = [] } }) =>
        edits
          .map((edit) => ({ ...edit, file: edit.file.replaceAll('<project>', 'acme') }))
          .filter(({ file, put }) => !tree.get(file)?.includes(put.replaceAll('<project>', 'acme')))
          .map(({ file, put }) => ({ name, file, put })),
      );
      expect(missed).toEqual([]);
    }
  },
);
