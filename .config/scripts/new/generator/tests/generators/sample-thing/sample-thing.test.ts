import { describe, expect, it } from 'vitest';
import { prepare as sampleThing } from '../../../generators/sample-thing/plan.ts';
import { scratchProject } from '../support/scratch-project.ts';

describe('paxx:sample-thing', async () => {
  const project = await scratchProject();

  it('adds its page, and changes nothing the second time', async () => {
    expect(project.apply(await project.plan(sampleThing, []))).toEqual(['docs/sample-thing.md']);
    expect((await project.plan(sampleThing, [])).changes).toEqual([]);
  });
});
