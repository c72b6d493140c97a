import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { hasTraces, recover } from '../../../../generators/engine/apply/recover.ts';
import { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import { dyingAt, failingAt, survives } from './support/dead-disk.ts';
import { makeExample } from './support/example.ts';
import { readTree } from './support/tree.ts';

describe('a run that stops at any step', () => {
  it('leaves the old tree or the new one once the next command has recovered', async () => {
    const { root, plan, old, young, reset } = await makeExample();
    const kinds: string[] = [];
    for (let limit = 0, isOver = false; !isOver; limit += 1) {
      reset();
      const power = dyingAt(limit);
      survives(() => applyPlan(root, plan, power));
      isOver = power.count() <= limit;
      const { kind } = recover(root);
      const expected =
        kind === 'rolled back' || (kind === 'nothing' && !kinds.includes('completed')) ? old : young;
      expect(readTree(root), `after ${limit} steps: ${kind}`).toEqual(expected);
      expect(hasTraces(root)).toBe(false);
      if (kinds.at(-1) !== kind) kinds.push(kind);
    }
    // Before the journal, while staging, from the prepared journal on, and after the journal is gone again.
    expect(kinds).toEqual(['nothing', 'rolled back', 'completed', 'nothing']);
  });

  it('does so also when every recovery is stopped at any step', { timeout: 120_000 }, async () => {
    const { root, plan, old, young, reset } = await makeExample('small');
    const trees = [JSON.stringify(old), JSON.stringify(young)];
    const outcomes: number[] = [];
    for (let limit = 0, isApplied = false; !isApplied; limit += 1) {
      for (let next = 0, isOver = false; !isOver; next += 1) {
        reset();
        const [power, morePower] = [dyingAt(limit), dyingAt(next)];
        survives(() => applyPlan(root, plan, power));
        survives(() => recover(root, morePower));
        recover(root);
        isApplied = power.count() <= limit;
        isOver = morePower.count() <= next;
        const tree = readTree(root);
        outcomes.push(trees.indexOf(JSON.stringify(tree)));
        if (outcomes.at(-1) === -1) expect(tree, `${limit} steps, then ${next}`).toEqual(old);
      }
    }
    expect(new Set(outcomes)).toEqual(new Set([0, 1]));
    expect(outcomes.length).toBeGreaterThan(1000);
  });
});

describe.each(['ENOSPC', 'EACCES', 'EXDEV', 'EIO'])('a step that fails with %s', (code) => {
  it('puts the old tree back, or comes after the new one is complete', async () => {
    const { root, plan, old, young, reset } = await makeExample();
    const codes = new Set<string>();
    for (let step = 1; ; step += 1) {
      reset();
      const failing = failingAt(step, code);
      const failure = failureOf(() => applyPlan(root, plan, failing));
      if (failing.count() < step) break;
      if (failure !== undefined) codes.add(failure);
      const expected = failure === undefined || failure === 'PAXX5003' ? young : old;
      const told = `step ${step}: ${failure ?? 'no failure'}`;
      if (failure !== 'PAXX5003') expect(withoutState(readTree(root)), told).toEqual(expected);
      recover(root);
      expect(readTree(root), told).toEqual(expected);
    }
    const refused = code === 'EACCES' ? ['PAXX3004'] : [];
    expect([...codes].sort()).toEqual([...refused, 'PAXX5002', 'PAXX5003']);
  });
});

/** Less the folder of journal and lock: when removing these fails, the next command does it. */
function withoutState(tree: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([file]) => !file.startsWith('.paxx/')));
}

function failureOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof PaxxError) return error.diagnostics[0]?.code;
    throw error;
  }
}
