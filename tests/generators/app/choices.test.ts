// First of all, so that every draft is made with it.
import '../capabilities/support/quick-drafts.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { askApp } from '../../../generators/app/ask-app.ts';
import { gatherApp } from '../../../generators/app/gather-app.ts';
import { capabilityNames, defaultsOf } from '../../../generators/engine/capabilities/known.ts';
import { planApp } from '../../../generators/app/plan.ts';
import type { Plan } from '../../../generators/engine/plan/plan.ts';
import type { Question } from '../../../generators/engine/run/command.ts';

const gather = (options: Record<string, string | boolean>, answers = {}): ReturnType<typeof gatherApp> =>
  gatherApp({ root: '/work', args: ['acme'], options, answers, say: () => undefined });

describe('where a project is made', () => {
  it('L7: a folder that is in use is refused before anything is asked, and one that is empty is taken', async () => {
    const parent = mkdtempSync(path.join(tmpdir(), 'paxx-app-'));
    const root = path.join(parent, 'acme-desk');
    mkdirSync(root);
    const gatherIn = (options = {}): ReturnType<typeof gatherApp> =>
      gatherApp({ root, args: ['.'], options, answers: {}, say: () => undefined });
    try {
      expect((await gatherIn()).name).toBe('acme-desk');
      writeFileSync(path.join(root, 'notes.txt'), '');
      await expect(gatherIn()).rejects.toMatchObject({
        exitCode: 2,
        diagnostics: [{ message: `The folder ${root} is there already, and it holds notes.txt.` }],
      });
      expect((await gatherIn({ 'on-conflict': 'keep' })).root).toBe(root);
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
  });
});

describe('the name of a project', () => {
  it.each(['con', 'NUL', 'com1', 'aux.app'])('is none that Windows reserves: %s', async (folder) => {
    const gathered = gatherApp({
      root: '/work',
      args: [folder],
      options: {},
      answers: {},
      say: () => undefined,
    });
    await expect(gathered).rejects.toMatchObject({ exitCode: 2, diagnostics: [{ code: 'PAXX2001' }] });
  });

  it('may be inside another project, which is said', async () => {
    const outer = mkdtempSync(path.join(tmpdir(), 'paxx-app-'));
    writeFileSync(path.join(outer, '.yo-rc.json'), '{ "generator-paxx": { "capabilities": [] } }');
    mkdirSync(path.join(outer, 'backend'));
    const root = path.join(outer, 'backend');
    try {
      const { notices } = await gatherApp({
        root,
        args: ['acme'],
        options: {},
        answers: {},
        say: () => undefined,
      });
      expect(notices).toEqual([expect.stringContaining(`is inside the project ${outer},`)]);
    } finally {
      rmSync(outer, { recursive: true, force: true });
    }
  });
});

describe('the languages of a project', () => {
  it('stand once each', async () => {
    await expect(gather({ locales: 'en,hi,en' })).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code: 'PAXX2007', message: 'The locale "en" stands twice; each stands once.' }],
    });
  });
});

describe('the Node of a project', () => {
  const planOf = async (node: string): Promise<Plan> =>
    planApp(await gather({ node, minimal: true, 'skip-post-steps': true }), {});
  let [bundled, system]: Plan[] = [];

  beforeAll(async () => {
    [bundled, system] = [await planOf('bundled'), await planOf('system')];
  });

  it('is named with its size before it is installed, where the project brings its own', () => {
    expect(bundled?.notices).toEqual([expect.stringContaining('"node", about 125 MB')]);
    expect(system?.notices).toEqual([]);
  });

  it('is the one that pnpm asks packages about, where the project brings its own', () => {
    const settingsIn = (plan?: Plan) =>
      plan?.changes.find((change) => change.path === 'pnpm-workspace.yaml')?.contents;

    expect(settingsIn(bundled)).toMatch(/^nodeVersion: 24\.15\.0$/m);
    expect(settingsIn(system)).toBeDefined();
    expect(settingsIn(system)).not.toContain('nodeVersion');
  });
});

describe('what a project is made of', () => {
  it('is the usual when nobody says otherwise', async () => {
    expect(await gather({})).toMatchObject({
      layout: 'slice',
      capabilities: [...defaultsOf('slice')].sort(),
    });
  });

  it.each(['slice', 'layered', 'modular'])(
    'is complete: nothing is left to be done by hand, %s',
    async (layout) => {
      const everything = capabilityNames.filter((name) => name !== 'temporal').join();
      const options = { layout, node: 'system', with: everything, 'skip-post-steps': true };
      const { notices } = await planApp(await gather(options), {});
      expect(notices).toEqual([]);
    },
  );

  it('is what the flags say, and before them the answers file', async () => {
    const flags = { layout: 'modular', with: 'metrics, storage', minimal: true };
    const made = { layout: 'modular', capabilities: ['clients', 'metrics', 'storage', 'web'] };
    expect(await gather(flags)).toMatchObject(made);

    const answers = { layout: 'modular', with: ['metrics', 'storage'], minimal: true };
    expect(await gather({}, answers)).toMatchObject(made);
    expect(await gather({ with: 'metrics' }, answers)).toMatchObject({ capabilities: ['metrics', 'web'] });
    expect(await gather({ without: 'web' }, answers)).toMatchObject({
      capabilities: ['clients', 'metrics', 'storage'],
    });
  });

  it.each([
    [{ layout: 'onion' }, {}, '"onion" is no layout.', 'Choose one of slice, layered, modular.'],
    [{}, { with: 3 }, '"with" is no list of capabilities.', '--with admin,docs'],
    [{}, { minimal: 'true' }, '"minimal" is neither true nor false.', '{"minimal": true}'],
    [{ with: 'storag' }, {}, 'There is no capability "storag".', 'Did you mean "storage"?'],
  ])('refuses %j %j, and says what there is', async (options, answers, message, remedy) => {
    await expect(gather(options, answers)).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ message, remedy: expect.stringContaining(remedy) as unknown }],
    });
  });

  it.each([[{ with: 'storag' }], [{ tarballs: 'nowhere' }]])(
    'is judged before anything is asked: %j',
    async (options) => {
      const ask = (): Promise<never> => Promise.reject(new Error('Nobody answers.'));
      const context = { root: '/work', args: ['acme'], options, answers: {}, say: () => undefined, ask };
      await expect(gatherApp(context)).rejects.toMatchObject({ exitCode: 2 });
    },
  );

  it('is asked for, with what each choice adds', async () => {
    const asked: Question[] = [];
    const given = ['modular', ['temporal']];
    const ask = <Answer>(question: Question): Promise<Answer> => {
      asked.push(question);
      return Promise.resolve(given.shift() as Answer);
    };
    const { said, layout } = await askApp({ folder: 'acme', locales: ['en'] }, ask, '/');

    expect({ said, layout }).toEqual({
      layout: 'modular',
      // What even the smallest project has, and was not ticked, is left out.
      said: { with: ['temporal'], without: ['web'], isMinimal: true },
    });
    expect(asked).toHaveLength(2);
    const [, first] = asked;
    const checked = first?.choices?.filter((choice) => choice.checked === true);
    expect(first?.choices?.map(({ value }) => value)).toEqual(capabilityNames);
    expect(checked?.map(({ value }) => value)).toEqual(defaultsOf('modular'));
    expect(first?.choices?.find(({ value }) => value === 'storage')?.description).toMatch(
      /^\d+ files; package: aws4fetch$/,
    );
    expect(first).toMatchObject({ required: false });
    expect(first?.choices?.map(({ short }) => short)).toEqual(capabilityNames);
    if (first?.type !== 'checkbox') throw new Error('Several are to be ticked.');
    const refusal = '"tasks" and "temporal" cannot be in one project.';
    expect(first.validate?.([{ value: 'tasks' }, { value: 'temporal' }])).toBe(refusal);
    expect(first.validate?.([{ value: 'tasks' }])).toBe(true);
  });
});
