// First of all, so that every draft is made with it.
import './support/quick-drafts.ts';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { prepare as add } from '../../../generators/add/plan.ts';
import { prepare as deploy } from '../../../generators/deploy/plan.ts';
import { prepare as infra } from '../../../generators/infra/plan.ts';
import { prepare as remove } from '../../../generators/remove/plan.ts';
import { prepare as feature } from '../../../generators/feature/plan.ts';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import { scratchProject } from '../support/scratch-project.ts';

type Scratch = Awaited<ReturnType<typeof scratchProject>>;

const minimal = (): Promise<Scratch> => scratchProject('slice', { with: [], without: [], isMinimal: true });
const changeIn = (project: Scratch, file: string, change: (text: string) => string): void => {
  writeFileSync(path.join(project.root, file), change(project.read(file)));
};

describe('paxx:add', () => {
  let project: Scratch;
  beforeAll(async () => {
    project = await minimal();
  });

  it('lists what there is, and what there could be, for people and for programs', async () => {
    const context = {
      args: [],
      options: { list: true },
      answers: {},
      root: project.root,
      say: () => undefined,
    };
    const { listing, plan } = await add({ ...context, project: openProject(project.root) });
    const rows = listing?.result as readonly { name: string; state: string; packages: readonly string[] }[];

    expect(listing?.text).toMatch(
      /Can be added\n[\s\S]*storage +files in a local folder.*\n +\d+ files; package: aws4fetch/,
    );
    expect(rows.find(({ name }) => name === 'storage')).toMatchObject({
      state: 'possible',
      packages: ['aws4fetch'],
    });
    expect((await plan()).changes).toEqual([]);
  });

  it('lists everything, or nothing', async () => {
    await expect(project.plan(add, ['storage'], { list: true })).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code: 'PAXX2004', message: '"storage" is one argument too many beside --list.' }],
    });
  });

  it('takes names as they are typed, with commas or without', async () => {
    const [one, other] = [
      await project.plan(add, ['docs,', 'shell']),
      await project.plan(add, ['docs, shell']),
    ];
    expect(one.changes).not.toEqual([]);
    expect(other.changes).toEqual(one.changes);
    await expect(project.plan(add, [','])).rejects.toMatchObject({ diagnostics: [{ code: 'PAXX2003' }] });
  });

  it('registers what it brings, and repeats nothing', async () => {
    const plan = await project.plan(add, ['storage']);
    expect(plan.registrations.map(({ text }) => text)).toEqual([
      'clients: clientsResource',
      'storage: storageSettings',
      'storage: createStorageClient',
      'files: filesRouter',
      'files: filePermissions',
      'files',
    ]);
    project.apply(plan);

    expect(project.findings()).toEqual([]);
    expect((await project.plan(add, ['storage'])).changes).toEqual([]);
    const { services } = parse(project.read('compose.yaml'), { merge: true }) as Compose;
    expect(services['storage']?.image).toMatch(/^chrislusf\/seaweedfs:\d+\.\d+$/);
    expect(services['api']?.environment).toMatchObject({ STORAGE_ENDPOINT: 'http://storage:8333' });
  });

  it.each([
    [add, [], 'PAXX2003'],
    [add, ['the-moon'], 'PAXX2004'],
    [remove, [], 'PAXX2003'],
    [remove, ['storage'], 'PAXX2004'],
    [infra, [], 'PAXX2003'],
    [infra, ['the-moon'], 'PAXX2004'],
    [infra, ['constructor'], 'PAXX2004'],
    [deploy, [], 'PAXX2003'],
    [deploy, ['the-moon'], 'PAXX2003'],
  ])('has its words: %o %j', async (prepare, args, code) => {
    await expect(project.plan(prepare, args)).rejects.toMatchObject({ exitCode: 2, diagnostics: [{ code }] });
  });

  it.each(["acme'; rm -rf /", '../acme', 'a b', ''])(
    'refuses the project name %s, which would stand in shell scripts',
    async (name) => {
      const before = project.read('package.json');
      changeIn(project, 'package.json', (text) => JSON.stringify({ ...(JSON.parse(text) as object), name }));
      await expect(project.plan(deploy, ['linux-server'])).rejects.toThrow('cannot stand in scripts');
      writeFileSync(path.join(project.root, 'package.json'), before);
    },
  );
});

describe('a file that was changed', () => {
  const command = 'CMD ["npm", "start"]';
  const withCommand = (text: string): string =>
    text.replace('CMD ["node", "dist/manage.js", "start"]', command);

  it('is named with the lines that belong into it, before anything is written', async () => {
    const project = await minimal();
    changeIn(project, 'Dockerfile', withCommand);
    const refused = project.plan(add, ['metrics']);

    await expect(refused).rejects.toMatchObject({
      exitCode: 3,
      diagnostics: [
        {
          code: 'PAXX3011',
          file: 'Dockerfile',
          snippet: expect.stringContaining('./dist/tracing.js') as string,
        },
      ],
    });
    const { notices, changes } = await project.plan(add, ['metrics'], { 'on-conflict': 'keep' });
    expect(notices).toEqual([
      expect.stringContaining(
        'An edit is left to you. The file Dockerfile differs from what paxx writes. It has no',
      ),
    ]);
    expect(changes.map(({ path: file }) => file)).not.toContain('Dockerfile');
  });

  it('is not asked for again once the lines stand in it', async () => {
    const project = await minimal();
    changeIn(project, 'Dockerfile', (text) =>
      withCommand(text).replace('"npm"', '"node", "--import", "./dist/tracing.js", "dist/manage.js", "npm"'),
    );
    expect((await project.plan(add, ['metrics'])).notices).toEqual([]);
  });

  it('is not deleted', async () => {
    const project = await minimal();
    project.apply(await project.plan(add, ['metrics']));
    changeIn(project, 'backend/src/middleware/metrics.ts', (text) => `// Ours.\n${text}`);

    await expect(project.plan(remove, ['metrics'])).rejects.toMatchObject({
      diagnostics: [{ code: 'PAXX3015', file: 'backend/src/middleware/metrics.ts' }],
    });
    rmSync(path.join(project.root, 'backend/src/middleware/metrics.ts'));
    project.apply(await project.plan(remove, ['metrics']));
    expect(readFileSync(path.join(project.root, '.yo-rc.json'), 'utf8')).toContain('"capabilities": ["web"]');
  });
});

describe('paxx:feature', () => {
  it('offers only what the project has, and says how to get the rest', async () => {
    const project = await minimal();
    await expect(
      project.plan(feature, ['notes', 'text:text!'], { admin: true, tasks: true }),
    ).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [
        { code: 'PAXX2004', remedy: 'Add it: generator-paxx add tasks. Or leave out --tasks.' },
        { code: 'PAXX2004', remedy: 'Add it: generator-paxx add admin. Or leave out --admin.' },
      ],
    });
  });

  it('names the way to an admin view that comes later, which writes nothing else', async () => {
    const project = await scratchProject('slice', { with: ['admin'], without: [], isMinimal: true });
    const words = ['notes', 'text:text!'];
    project.apply(await project.plan(feature, words));
    await expect(project.plan(feature, words, { admin: true })).rejects.toMatchObject({
      exitCode: 4,
      diagnostics: [
        {
          code: 'PAXX4001',
          remedy: expect.stringContaining('--on-conflict keep: what is there stays.') as string,
        },
      ],
    });
    const plan = await project.plan(feature, words, { admin: true, 'on-conflict': 'keep' });
    expect(plan.changes.map(({ path: file }) => file)).toEqual([
      'backend/src/admin/index.ts',
      'backend/src/features/notes/admin.ts',
    ]);
  });

  it('says so before it asks anything', async () => {
    const { root } = await minimal();
    const asked: string[] = [];
    const ask = ({ message }: { message: string }): Promise<never> => {
      asked.push(message);
      return Promise.reject(new Error('Nobody answers.'));
    };
    const context = {
      args: ['notes'],
      options: { admin: true },
      answers: {},
      root,
      say: () => undefined,
      ask,
    };
    await expect(feature({ ...context, project: openProject(root) })).rejects.toThrow(
      'no place for the admin view',
    );
    expect(asked).toEqual([]);
  });
});

interface Compose {
  readonly services: Readonly<Record<string, { readonly image?: string; readonly environment?: object }>>;
}
