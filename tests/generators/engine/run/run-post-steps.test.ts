import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { untriedSteps } from '../../../../generators/engine/run/describe-outcome.ts';
import { runPostSteps } from '../../../../generators/engine/run/run-post-steps.ts';
import type { PostStep } from '../../../../generators/engine/plan/plan.ts';
import { makeTree } from '../apply/support/tree.ts';

const step = (title: string, script: string): PostStep => ({
  title,
  command: process.execPath,
  args: ['-e', script],
  cwd: '',
  timeoutInSeconds: 60,
});
const touch = (name: string) => step(`Make ${name}`, `require('fs').writeFileSync('${name}', '')`);

it('runs the steps in the project, one after the other', async () => {
  const root = makeTree({ 'package.json': '{}' });
  const said: string[] = [];
  const outcome = await runPostSteps([touch('one'), touch('two')], root, (text) => said.push(text));

  expect(outcome).toEqual({ diagnostics: [], untried: [] });
  expect(said).toEqual(['Make one …', 'Make two …']);
  expect(existsSync(path.join(root, 'two'))).toBe(true);
});

it('tries nothing behind a step that fails, and says what is still to be done', async () => {
  const root = makeTree({ 'package.json': '{}' });
  const failing = step('Install', "console.error('no such package'); process.exit(1)");
  const { diagnostics, untried } = await runPostSteps([failing, touch('two')], root, () => undefined);

  expect(diagnostics).toMatchObject([
    { code: 'PAXX5005', snippet: 'no such package', fix: { command: process.execPath, args: failing.args } },
  ]);
  expect(existsSync(path.join(root, 'two'))).toBe(false);
  expect(untriedSteps(untried)).toMatchObject([[expect.any(String), 'not done yet: Make two']]);
});

/** A step that starts a program of its own, which minds no polite signal, and never ends as long as it beats. */
const heart = `process.on('SIGTERM', () => {}); setInterval(() => require('fs').appendFileSync('beats', '.'), 20)`;
const hanging = step(
  'Hang',
  `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(heart)}], { stdio: 'inherit' });
   console.log('Waiting …');
   setInterval(() => {}, 1000);`,
);

const beats = (root: string): number => readFileSync(path.join(root, 'beats')).length;

/** Whether nothing beats any more. */
async function isQuiet(root: string): Promise<boolean> {
  const before = beats(root);
  await sleep(200);
  return beats(root) === before;
}

it('L1: ends a step that hangs, with all that it started, and says how to go on', async () => {
  const root = makeTree({ 'package.json': '{}' });
  const { diagnostics, untried } = await runPostSteps(
    [{ ...hanging, timeoutInSeconds: 1 }, touch('two')],
    root,
    () => undefined,
  );

  expect(diagnostics).toMatchObject([
    {
      code: 'PAXX5005',
      message:
        'Hang: the command did not end within 1 seconds, and was stopped. The files that were written stay.',
      snippet: 'Waiting …',
      fix: { command: process.execPath },
    },
  ]);
  expect(untried).toEqual([touch('two')]);
  expect(await isQuiet(root)).toBe(true);
});

it('L8: stops a step when the run is stopped; it and those behind it are still to be done', async () => {
  const root = makeTree({ 'package.json': '{}' });
  const stopping = new AbortController();
  const running = runPostSteps([hanging, touch('two')], root, () => undefined, stopping.signal);
  await vi.waitFor(() => expect(existsSync(path.join(root, 'beats'))).toBe(true));
  stopping.abort();

  expect(await running).toEqual({ diagnostics: [], untried: [hanging, touch('two')] });
  expect(await isQuiet(root)).toBe(true);
});

it('says that a program is not there', async () => {
  const root = makeTree({ 'package.json': '{}' });
  const absent = { ...touch('one'), command: 'no-such-program' };
  const { diagnostics } = await runPostSteps([absent], root, () => undefined);
  expect(diagnostics[0]?.message).toContain('the command cannot be started (spawn no-such-program ENOENT)');
});
