import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noColors } from '../../../generators/engine/diagnostics/colors.ts';
import { previewTree } from '../../../generators/engine/plan/preview-tree.ts';
import { prepare } from '../../../generators/feature/plan.ts';
import { scratchProject } from '../support/scratch-project.ts';

describe('L11: the plan of a feature', async () => {
  const project = await scratchProject();
  const args = ['notes', 'text:string!'];

  it('says that the API document is not written where nothing is installed, and how it will be', async () => {
    const plan = await project.plan(prepare, args);
    expect(plan.postSteps).toEqual([]);
    expect(plan.leftOut.map(({ step, reason }) => [step.args.at(-1), reason])).toEqual([
      ['install', 'because the dependencies are not installed'],
      ['api:generate', 'because the dependencies are not installed'],
    ]);
    expect(previewTree(plan, noColors)).toMatch(
      /^left out: Writing the API document and its client \(.*api:generate\), because the dependencies are not installed$/m,
    );
  });

  it('says so where the project has no such script any more', async () => {
    const file = path.join(project.root, 'package.json');
    const before = project.read('package.json');
    writeFileSync(file, before.replace('"api:generate"', '"api"'));
    const { leftOut } = await project.plan(prepare, args);
    writeFileSync(file, before);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['because package.json has no such script']);
  });

  it('promises the step where it runs, and only there', async () => {
    mkdirSync(path.join(project.root, 'node_modules'));
    writeFileSync(path.join(project.root, 'node_modules/.modules.yaml'), '');
    const running = await project.plan(prepare, args);
    expect(running.postSteps.map(({ args: words }) => words.at(-1))).toEqual(['api:generate']);
    expect(running.leftOut).toEqual([]);

    const skipping = await project.plan(prepare, args, { 'skip-post-steps': true });
    expect(skipping.postSteps).toEqual([]);
    expect(skipping.leftOut).toMatchObject([{ reason: 'because of --skip-post-steps' }]);
    expect(previewTree(skipping, noColors)).not.toContain('then:');
  });
});
