import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { recover } from '../../../../generators/engine/apply/recover.ts';
import type { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { failingAt } from './support/dead-disk.ts';
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
      if (step.startsWith('move') && step.endsWith('a.ts'))
        seen.push(JSON.parse(readFileSync(path.join(root, lock), 'utf8')));
    };
    applyPlan(root, await draft.build(), { onStep });
    expect(seen).toEqual([expect.objectContaining({ pid: process.pid, host: hostname() })]);
  });

  it('that somebody else is breaking just now is left to them', async () => {
    const stale = JSON.stringify({ pid: deadPid(), host: hostname() });
    const theirs = JSON.stringify({ pid: process.ppid, host: hostname() });
    const root = makeTree({ [lock]: stale, [`${lock}.broken`]: theirs });
    await expect(write(root)).rejects.toThrow('PAXX3009');
    expect(readFileSync(path.join(root, lock), 'utf8')).toBe(stale);
    writeFileSync(path.join(root, `${lock}.broken`), stale);
    await write(root);
    expect(readTree(root)).toEqual(written());
  });

  it.runIf(existsSync('/proc/self/stat')).each([
    ['B7: of a number that was given again', { pid: process.ppid, began: '1' }],
    ['B7: of the same number in another container', { pid: process.ppid, space: 'pid:[1]' }, 11 * 60],
  ])('%s is taken over', async (_, holder, ageInSeconds = 0) => {
    const root = makeTree({ [lock]: JSON.stringify({ host: hostname(), ...holder }) });
    const then = Date.now() / 1000 - ageInSeconds;
    utimesSync(path.join(root, lock), then, then);
    await write(root);
    expect(readTree(root)).toEqual(written());
  });

  it('B7: of another container stands while it is young, whoever has its number here', async () => {
    const root = makeTree({ [lock]: JSON.stringify({ pid: deadPid(), host: hostname(), space: 'pid:[1]' }) });
    await expect(write(root)).rejects.toThrow('PAXX3009');
  });
});

describe('B6: a lock that cannot be taken', () => {
  it.each([
    ['ENOSPC', 'PAXX5002', 'the disk is full', 'Free some space'],
    ['EDQUOT', 'PAXX5002', 'the quota of the disk is used up', 'Free some space'],
    ['EMFILE', 'PAXX5002', 'too many files are open', 'Raise the limit'],
    ['EROFS', 'PAXX3004', 'the file system is mounted read-only', 'Mount it writable'],
    ['EACCES', 'PAXX3004', 'access is denied', 'Give yourself the right'],
  ])('for %s names that as the reason, and leaves nothing', async (code, reported, reason, remedy) => {
    let [errors, failed] = [0, ''];
    for (let step = 1; ; step += 1) {
      const root = makeTree({ 'b.ts': '' });
      const draft = new Draft(root, { command: 'test' });
      draft.write('a.ts', 'a\n');
      const plan = await draft.build();
      const failing = failingAt(step, code);
      const onStep = (name: string): void => {
        failed = failing.count() + 1 === step ? name : failed;
        failing.onStep(name);
      };
      const error: unknown = caught(() => applyPlan(root, plan, { onStep }));
      if (failed.includes('journal.json')) break;
      // Tidying up on the way is tried, and left to the next command where it fails.
      if (error === undefined) continue;
      errors += 1;
      expect(error).toMatchObject({ diagnostics: [{ code: reported }] });
      expect((error as PaxxError).diagnostics[0]?.message).toContain(reason);
      expect((error as PaxxError).diagnostics[0]?.remedy).toContain(remedy);
      expect(Object.keys(readTree(root))).toEqual(['b.ts']);
    }
    expect(errors).toBeGreaterThan(7);
  });
});

function caught(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
