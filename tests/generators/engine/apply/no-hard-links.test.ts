import { describe, expect, it, vi } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { recover } from '../../../../generators/engine/apply/recover.ts';
import { dyingAt, survives } from './support/dead-disk.ts';
import { makeExample } from './support/example.ts';
import { readTree } from './support/tree.ts';

vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:fs')>()),
  linkSync: () => {
    throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
  },
}));

describe('a file system without hard links', () => {
  it('is written to all the same, and recovered after a stop at any step', async () => {
    const { root, plan, old, young, reset } = await makeExample('small');
    const seen = new Set<string>();
    for (let limit = 0, isOver = false; !isOver; limit += 1) {
      reset();
      const power = dyingAt(limit);
      survives(() => applyPlan(root, plan, power));
      isOver = power.count() <= limit;
      recover(root);
      const tree = readTree(root);
      expect([old, young], `after ${limit} steps`).toContainEqual(tree);
      seen.add(JSON.stringify(tree));
    }
    expect(seen.size).toBe(2);
  });
});
