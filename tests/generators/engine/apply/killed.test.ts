import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { recover } from '../../../../generators/engine/apply/recover.ts';
import { compileSources } from './support/compile-sources.ts';
import { makeExample, type Example } from './support/example.ts';
import { makeTree, readTree } from './support/tree.ts';

const created = 'backend/src/features/invoices/model.ts';
const script = fileURLToPath(new URL('support/kill-at-step.mjs', import.meta.url));

describe('SIGKILL', () => {
  let compiled: string;
  beforeAll(() => {
    compiled = compileSources();
  });
  afterAll(() => rmSync(compiled, { recursive: true, force: true }));

  /** Runs the child up to a step. True when it ended by itself. */
  function survives(action: 'apply' | 'recover', { root, plan }: Example, limit: number): boolean {
    const planFile = path.join(makeTree(), 'plan.json');
    writeFileSync(planFile, JSON.stringify(plan));
    const child = spawnSync(process.execPath, [script, compiled, action, root, planFile, String(limit)], {
      encoding: 'utf8',
    });
    if (child.signal === 'SIGKILL') return false;
    expect(child, child.stderr).toMatchObject({ status: 0, signal: null });
    return true;
  }

  it('at any step leaves a tree that the next command makes whole', { timeout: 240_000 }, async () => {
    const example = await makeExample('small');
    const { root, old, young, reset } = example;
    const outcomes: string[] = [];
    for (let limit = 0, isOver = false; !isOver; limit += 1) {
      reset();
      isOver = survives('apply', example, limit);
      recover(root);
      const isNew = existsSync(path.join(root, created));
      expect(readTree(root), `killed at step ${limit}`).toEqual(isNew ? young : old);
      outcomes.push(isNew ? 'new' : 'old');
    }
    // From the step at which everything is prepared it goes forward, before it goes back.
    expect(outcomes.lastIndexOf('old')).toBeLessThan(outcomes.indexOf('new'));
    expect(new Set(outcomes)).toEqual(new Set(['old', 'new']));
  });

  it('between the renames, and again at any step of the recovery', { timeout: 240_000 }, async () => {
    const example = await makeExample('small');
    const { root, plan, old, young, reset } = example;
    const steps: string[] = [];
    applyPlan(root, plan, { onStep: (step) => steps.push(step) });
    const killedAt = steps.findIndex((step) => /^move .* to .*schema\.ts$/.test(step));
    for (let limit = 0, isOver = false; !isOver; limit += 1) {
      reset();
      expect(survives('apply', example, killedAt)).toBe(false);
      isOver = survives('recover', example, limit);
      recover(root);
      expect([old, young], `killed at step ${limit}`).toContainEqual(readTree(root));
    }
  });
});
