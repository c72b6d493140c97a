import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../../generators/engine/run/make-plan.ts';
import { makeTree } from '../apply/support/tree.ts';

describe('makePlan', () => {
  it('names the command as the user would repeat it', async () => {
    const context = { root: makeTree(), options: {} };
    const { command } = await makePlan(
      context,
      ['feature', 'order item', 'amount:decimal(10,2)'],
      () => undefined,
    );

    expect(command).toBe("feature 'order item' 'amount:decimal(10,2)'");
  });

  it.each([
    ['keep', []],
    ['overwrite', ['a.txt']],
  ])('asked to %s, does so with a file that differs', async (action, changed) => {
    const context = { root: makeTree({ 'a.txt': 'theirs\n' }), options: { 'on-conflict': action } };
    const { changes } = await makePlan(context, ['law'], (draft) => draft.write('a.txt', 'ours\n'));

    expect(changes.map(({ path }) => path)).toEqual(changed);
  });

  it.each([undefined, 'abort', 'what nobody knows'])('told "%s", writes over nothing', async (action) => {
    const context = { root: makeTree({ 'a.txt': 'theirs\n' }), options: { 'on-conflict': action } };
    const plan = makePlan(context, ['law'], (draft) => draft.write('a.txt', 'ours\n'));

    await expect(plan).rejects.toMatchObject({ exitCode: 4, diagnostics: [{ code: 'PAXX4001' }] });
  });
});
