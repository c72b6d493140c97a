import { spawnSync } from 'node:child_process';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { recover } from '../../../../generators/engine/apply/recover.ts';
import { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { makeTree, modeOfNew, readTree } from './support/tree.ts';

const lock = '.paxx/tmp/lock';

/** The number of a process that is gone. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

const write = async (root: string): Promise<void> => {
  const draft = new Draft(root, { command: 'test' });
  draft.write('a.ts', 'a\n');
  applyPlan(root, await draft.build());
};

const written = (): object => ({ 'a.ts': `${modeOfNew(0o666)} a\n` });

describe('the lock', () => {
  it('of a process that is gone is taken over', async () => {
    const pid = deadPid();
    const left = {
      [lock]: JSON.stringify({ pid, host: hostname() }),
      [`${lock}.${pid}`]: '',
      [`${lock}.stale.${pid}`]: '',
    };
    const root = makeTree(left);
    await write(root);
    expect(readTree(root)).toEqual(written());
  });

  it('of a process that is alive stops every other command, and stays', async () => {
    const root = makeTree({ [lock]: JSON.stringify({ pid: process.ppid, host: hostname() }) });
    const before = readTree(root);
    await expect(write(root)).rejects.toThrow('PAXX3009');
    expect(() => recover(root)).toThrow(`process ${process.ppid}`);
    expect(readTree(root)).toEqual(before);
  });

  it('with our own number was left by another process that had it', async () => {
    const root = makeTree({ [lock]: JSON.stringify({ pid: process.pid, host: hostname() }) });
    await write(root);
    expect(readTree(root)).toEqual(written());
  });

  it.each([
    ['of another machine', JSON.stringify({ pid: 1, host: 'elsewhere' }), 11 * 60],
    ['that cannot be read', '{', 6],
    ['that is empty', '', 6],
  ])('%s stands until it is old', async (_, text, ageInSeconds) => {
    const root = makeTree({ [lock]: text });
    await expect(write(root)).rejects.toThrow('PAXX3009');
    expect(readFileSync(path.join(root, lock), 'utf8')).toBe(text);
    const then = Date.now() / 1000 - ageInSeconds;
    utimesSync(path.join(root, lock), then, then);
    await write(root);
    expect(readTree(root)).toEqual(written());
  });

  it('is held while writing, and names its holder', async () => {
    const root = makeTree();
    const draft = new Draft(root, { command: 'test' });
    draft.write('a.ts', 'a\n');
    const seen: unknown[] = [];
    const onStep = (step: string): void => {
      if (step.startsWith('rename') && step.endsWith('a.ts'))
        seen.push(JSON.parse(readFileSync(path.join(root, lock), 'utf8')));
    };
    applyPlan(root, await draft.build(), { onStep });
    expect(seen).toEqual([{ pid: process.pid, host: hostname() }]);
  });

  it('that somebody else takes in the same moment is theirs', async () => {
    const root = makeTree({ [lock]: JSON.stringify({ pid: deadPid(), host: hostname() }) });
    const theirs = JSON.stringify({ pid: process.ppid, host: hostname() });
    const draft = new Draft(root, { command: 'test' });
    draft.write('a.ts', 'a\n');
    const onStep = (step: string): void => {
      if (step.includes('.stale.') && step.startsWith('rename')) writeFileSync(path.join(root, lock), theirs);
    };
    const plan = await draft.build();
    expect(() => applyPlan(root, plan, { onStep })).toThrow(PaxxError);
    expect(readFileSync(path.join(root, lock), 'utf8')).toBe(theirs);
  });
});
