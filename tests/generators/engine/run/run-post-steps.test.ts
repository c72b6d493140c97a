import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeUntried } from '../../../../generators/engine/run/describe-outcome.ts';
import { runPostSteps } from '../../../../generators/engine/run/run-post-steps.ts';
import type { PostStep } from '../../../../generators/engine/plan/plan.ts';
import { makeTree } from '../apply/support/tree.ts';

const step = (title: string, script: string): PostStep => ({
  title,
  command: process.execPath,
  args: ['-e', script],
  cwd: '',
});
const touch = (name: string) => step(`Make ${name}`, `require('fs').writeFileSync('${name}', '')`);

it('runs the steps in the project, one after the other', () => {
  const root = makeTree({ 'package.json': '{}' });
  const said: string[] = [];
  const outcome = runPostSteps([touch('one'), touch('two')], root, (text) => said.push(text));

  expect(outcome).toEqual({ diagnostics: [], untried: [] });
  expect(said).toEqual(['Make one …', 'Make two …']);
  expect(existsSync(path.join(root, 'two'))).toBe(true);
});

it('tries nothing behind a step that fails, and says what is still to be done', () => {
  const root = makeTree({ 'package.json': '{}' });
  const failing = step('Install', "console.error('no such package'); process.exit(1)");
  const { diagnostics, untried } = runPostSteps([failing, touch('two')], root, () => undefined);

  expect(diagnostics).toMatchObject([
    { code: 'PAXX5005', snippet: 'no such package', fix: { command: process.execPath, args: failing.args } },
  ]);
  expect(existsSync(path.join(root, 'two'))).toBe(false);
  expect(describeUntried(untried)).toEqual([expect.stringMatching(/ {3}not done yet: Make two$/)]);
});
