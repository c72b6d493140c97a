import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { hashOf } from '../../../../generators/engine/plan/hash-of.ts';
import type { Plan } from '../../../../generators/engine/plan/plan.ts';
import { makeTree, readTree } from '../apply/support/tree.ts';

const file = fc.constantFrom('a.ts', 'b.ts', 'src/a.ts', 'src/deep/er/a.ts', 'other/a.ts');
const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r\n', '\uFEFF', '😀'), maxLength: 8 });
const action = fc.record({ kind: fc.constantFrom('write', 'edit', 'remove'), file, text });
const project = fc.dictionary(file, text);

interface Action {
  readonly kind: string;
  readonly file: string;
  readonly text: string;
}

function draftOf(root: string, actions: readonly Action[]): Draft {
  const draft = new Draft(root, { command: 'law', onConflict: 'overwrite' });
  for (const { kind, file: place, text: contents } of actions) {
    if (kind === 'remove') draft.remove(place);
    else if (draft.read(place) === undefined) draft.write(place, contents);
    else draft.edit(place, (before) => (kind === 'edit' ? before + contents : contents));
  }
  return draft;
}

/** Hashes of what readTree found, less modes. */
const hashes = (tree: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(tree)
      .filter(([place]) => !place.endsWith('/'))
      .map(([place, found]) => [place, hashOf(Buffer.from(found.slice(found.indexOf(' ') + 1), 'latin1'))]),
  );

describe('the laws of a plan', () => {
  it('what is previewed is what is applied, also through JSON; all else is untouched', async () => {
    await fc.assert(
      fc.asyncProperty(project, fc.array(action, { maxLength: 8 }), async (files, actions) => {
        const root = makeTree(files);
        const before = readTree(root);
        const plan = await draftOf(root, actions).build();
        expect(readTree(root)).toEqual(before);
        applyPlan(root, JSON.parse(JSON.stringify(plan)) as Plan);
        const expected = hashes(before);
        for (const { path: place, after } of plan.changes) {
          if (after === null) expected.delete(place);
          else expected.set(place, after);
        }
        const after = readTree(root);
        expect(hashes(after)).toEqual(expected);
        for (const folder of Object.keys(after).filter((place) => place.endsWith('/')))
          expect(
            Object.keys(after).some((place) => place !== folder && place.startsWith(folder)),
            folder,
          ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a draft reads back what its plan writes', async () => {
    await fc.assert(
      fc.asyncProperty(project, fc.array(action, { maxLength: 8 }), async (files, actions) => {
        const root = makeTree(files);
        const draft = draftOf(root, actions);
        const { changes } = await draft.build();
        for (const { path: place, contents } of changes)
          expect(draft.read(place)).toBe(contents ?? undefined);
      }),
      { numRuns: 100 },
    );
  });

  it('an applied plan is not applied again, and its draft made anew has nothing to write', async () => {
    const root = makeTree();
    const make = (): Draft => draftOf(root, [{ kind: 'write', file: 'src/a.ts', text: 'a\n' }]);
    const plan = await make().build();
    applyPlan(root, plan);
    expect(() => applyPlan(root, plan)).toThrow('PAXX4002');
    const again = new Draft(root, { command: 'law' });
    again.write('src/a.ts', 'a\n');
    expect((await again.build()).changes).toEqual([]);
  });
});
