import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { layouts, type LayoutName } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { prepare as deploy } from '../../../generators/deploy/plan.ts';
import { prepare as infra } from '../../../generators/infra/plan.ts';
import { kinds } from '../../../generators/infra/kinds.ts';
import { infrastructures } from '../../../generators/infra/infrastructures.ts';
import { scratchProject } from '../support/scratch-project.ts';

const cases = (Object.keys(layouts) as LayoutName[]).flatMap((layout) =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ layout, kind })),
);

describe.each(cases)('paxx:infra $kind in the layout $layout', async ({ layout, kind }) => {
  const project = await scratchProject(layout);

  it('registers and documents everything it brings', async () => {
    const plan = await project.plan(infra, [kind]);
    project.apply(plan);
    const { parts, slice, variables, dependencies } = infrastructures[kind];
    const wanted = [...parts.flatMap(([, ofName]) => ofName), ...(slice?.parts ?? [])];
    // Only the layout with a container has modules.
    const registered = wanted.filter((part) => layout === 'modular' || part !== 'module');
    expect(plan.registrations).toHaveLength(registered.length);
    for (const { name } of variables) expect(project.read('.env.example')).toContain(`# ${name}=`);
    const manifest = JSON.parse(project.read('backend/package.json')) as { dependencies: object };
    expect(manifest.dependencies).toMatchObject(dependencies);
    expect(project.findings()).toEqual([]);
    expect(plan.notices).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    expect((await project.plan(infra, [kind])).changes).toEqual([]);
  });
});

describe('paxx:infra', async () => {
  const project = await scratchProject();

  it.each([
    [[], 'PAXX2003'],
    [['the-moon'], 'PAXX2004'],
    [['constructor'], 'PAXX2004'],
  ])('refuses %j', async (args, code) => {
    await expect(project.plan(infra, args)).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code }],
    });
  });
});

describe('paxx:infra, started', () => {
  const starts = [
    ['Dockerfile', '"--import", "./dist/tracing.js"'],
    ['compose.yaml', '--import, ./dist/tracing.js'],
    ['deploy/linux-server/acme-api.service', '--import ./dist/tracing.js dist/main.js'],
    ['deploy/linux-server/acme-worker.service', '--import ./dist/tracing.js dist/worker.js'],
    ['deploy/linux-server/acme-api.service', 'STORAGE_FOLDER=/var/lib/acme/files'],
  ] as const;

  it.each([
    ['before', ['metrics', 'storage', 'deploy']],
    ['after', ['deploy', 'storage', 'metrics']],
  ])('starts the build as it must be started, %s the deployment', async (_, order) => {
    const project = await scratchProject();
    for (const name of order)
      project.apply(
        name === 'deploy' ? await project.plan(deploy, ['linux-server']) : await project.plan(infra, [name]),
      );

    for (const [file, words] of starts) expect(project.read(file)).toContain(words);
    for (const [prepare, args] of [
      [infra, ['metrics']],
      [infra, ['storage']],
      [deploy, ['linux-server']],
    ] as const)
      expect((await project.plan(prepare, [...args])).changes).toEqual([]);
  });

  it('says what to add to a file that was changed', async () => {
    const project = await scratchProject();
    const file = path.join(project.root, 'Dockerfile');
    writeFileSync(
      file,
      project.read('Dockerfile').replace('CMD ["node", "dist/main.js"]', 'CMD ["npm", "start"]'),
    );
    const { notices, changes } = await project.plan(infra, ['metrics']);

    expect(notices).toEqual([
      'Dockerfile was changed, so it stays as it is. Where it has "node", "dist/main.js", write "node", "--import", "./dist/tracing.js", "dist/main.js".',
    ]);
    expect(changes.map(({ path: changed }) => changed)).not.toContain('Dockerfile');
  });
});

describe('paxx:infra storage', () => {
  it('adds the object storage to the servers of development, and its variables to the containers', async () => {
    const project = await scratchProject();
    project.apply(await project.plan(infra, ['storage']));
    const { services, volumes } = parse(project.read('compose.yaml'), { merge: true }) as Compose;

    expect(services['storage']?.image).toMatch(/^chrislusf\/seaweedfs:\d+\.\d+$/);
    expect(Object.keys(volumes)).toEqual(['postgres', 'storage']);
    for (const name of ['api', 'worker'])
      expect(services[name]?.environment).toMatchObject({ STORAGE_ENDPOINT: 'http://storage:8333' });
  });
});

interface Compose {
  readonly services: Readonly<Record<string, { readonly image?: string; readonly environment?: object }>>;
  readonly volumes: object;
}
