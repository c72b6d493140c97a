import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { recover } from '../../../../generators/engine/apply/recover.ts';
import { dyingAt, survives } from './support/dead-disk.ts';
import { makeExample } from './support/example.ts';
import { readTree } from './support/tree.ts';

const { system } = vi.hoisted(() => ({ system: { code: 'EPERM' } }));

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  const isOurs = (place: unknown): boolean => String(place).includes('/.paxx/tmp/');
  const refused = (): never => {
    throw Object.assign(new Error(`${system.code}: refused`), { code: system.code });
  };
  const renameSync: typeof original.renameSync = (from, to) =>
    system.code === 'EXDEV' && isOurs(from) !== isOurs(to) ? refused() : original.renameSync(from, to);
  const linkSync: typeof original.linkSync = (from, to) =>
    system.code === 'EPERM' || isOurs(from) !== isOurs(to) ? refused() : original.linkSync(from, to);
  return { ...original, renameSync, linkSync };
});

describe.each([
  ['a file system without hard links', 'EPERM'],
  ['B9: a project on several file systems', 'EXDEV'],
])('%s', (_, code) => {
  beforeEach(() => {
    system.code = code;
  });

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
