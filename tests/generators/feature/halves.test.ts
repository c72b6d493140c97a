import { describe, expect, it } from 'vitest';
import { prepare as prepareAdd } from '../../../generators/add/plan.ts';
import type { Plan } from '../../../generators/engine/plan/plan.ts';
import { prepare } from '../../../generators/feature/plan.ts';
import { scratchProject } from '../support/scratch-project.ts';

const args = ['notes', 'text:string!'];
const filesOf = ({ changes }: Plan): readonly string[] => changes.map(({ path: file }) => file);
const isOfWeb = (file: string): boolean => file.startsWith('frontend/');

// Each makes whole projects.
describe('P2: one half of a feature', { timeout: 180_000 }, () => {
  it('writes none of a frontend where the project has no web', async () => {
    const project = await scratchProject('slice', { with: [], without: ['web'], isMinimal: true });
    const files = project.apply(await project.plan(prepare, args));
    expect(files.filter(isOfWeb)).toEqual([]);
    expect(files).toContain('backend/src/features/notes/app.ts');
    expect(project.findings()).toEqual([]);

    await expect(project.plan(prepare, args, { 'frontend-only': true })).rejects.toThrow('has no web');
  });

  it('writes the frontend half of what was made before the web came', async () => {
    const project = await scratchProject('slice', { with: [], without: ['web'], isMinimal: true });
    project.apply(await project.plan(prepare, args));
    project.apply(await project.plan(prepareAdd, ['web']));
    // The app of the backend has no counterpart yet.
    expect(project.findings().map(({ kind }) => kind)).toEqual(['disagreeing']);

    const plan = await project.plan(prepare, args, { 'frontend-only': true });
    expect(filesOf(plan).every(isOfWeb)).toBe(true);
    expect(plan.postSteps).toEqual([]);
    project.apply(plan);
    expect(project.findings()).toEqual([]);
    expect(filesOf(await project.plan(prepare, args))).toEqual([]);
  });

  it.each(['slice', 'layered', 'modular'] as const)('makes the whole of two halves (%s)', async (layout) => {
    const said = { with: [], without: [], isMinimal: true };
    const [whole, halved] = [await scratchProject(layout, said), await scratchProject(layout, said)];
    const files = whole.apply(await whole.plan(prepare, args));

    const backend = halved.apply(await halved.plan(prepare, args, { 'backend-only': true }));
    expect(backend.filter(isOfWeb)).toEqual([]);
    expect(halved.findings()).toEqual([]);
    const frontend = halved.apply(await halved.plan(prepare, args, { 'frontend-only': true }));
    expect(frontend.filter(isOfWeb)).not.toEqual([]);

    expect([...new Set([...backend, ...frontend])].sort()).toEqual([...files].sort());
    for (const file of files) expect(halved.read(file), file).toBe(whole.read(file));
  });

  it('says that pages without an API do not compile, and refuses to leave out both halves', async () => {
    const project = await scratchProject();
    const { notices } = await project.plan(prepare, args, { 'frontend-only': true });
    expect(notices).toEqual([expect.stringContaining('There is no API of "notes" yet')]);
    await expect(
      project.plan(prepare, args, { 'frontend-only': true, 'backend-only': true }),
    ).rejects.toThrow('leave nothing of the feature');
  });
});
