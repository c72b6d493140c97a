import { layouts, type LayoutName } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { infraBehaviour } from '../../../generators/infra/behaviour.ts';
import { kinds } from '../../../generators/infra/command.ts';
import { infrastructures } from '../../../generators/infra/infrastructures.ts';
import { scratchProject } from '../support/scratch-project.ts';

const cases = (Object.keys(layouts) as LayoutName[]).flatMap((layout) =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ layout, kind })),
);

describe.each(cases)('paxx:infra $kind in the layout $layout', async ({ layout, kind }) => {
  const project = await scratchProject(layout);

  it('registers and documents everything it brings', async () => {
    const plan = await project.plan(infraBehaviour, [kind]);
    project.apply(plan);
    const { parts, slice, variables, dependencies } = infrastructures[kind];
    const registered = [...parts.flatMap(([, ofName]) => ofName), ...(slice?.parts ?? [])];
    expect(plan.registrations).toHaveLength(registered.length);
    for (const { name } of variables) expect(project.read('.env.example')).toContain(`# ${name}=`);
    const manifest = JSON.parse(project.read('backend/package.json')) as { dependencies: object };
    expect(manifest.dependencies).toMatchObject(dependencies);
    expect(await project.findings()).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    expect((await project.plan(infraBehaviour, [kind])).changes).toEqual([]);
  });
});

describe('paxx:infra', async () => {
  const project = await scratchProject();

  it.each([
    [[], 'PAXX2003'],
    [['the-moon'], 'PAXX2004'],
    [['constructor'], 'PAXX2004'],
  ])('refuses %j', async (args, code) => {
    await expect(project.plan(infraBehaviour, args)).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code }],
    });
  });
});
