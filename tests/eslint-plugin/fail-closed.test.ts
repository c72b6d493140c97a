import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ESLint, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import paxx from 'eslint-plugin-paxx';
import { layouts } from 'paxx-conventions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureFiles } from './support/fixture-files.ts';
import { installPlugin, type InstalledPlugin } from './support/installed-plugin.ts';
import { typescript } from './support/lint.ts';
import { createLintProject } from './support/lint-project.ts';
import { useProject, type Files, type Project } from './support/project.ts';

/** What is said about the project as a whole, when patterns are linted in a folder. */
async function said(
  project: Project,
  root = project.root,
  patterns: readonly string[] = ['.'],
  cwd = project.root,
): Promise<readonly string[]> {
  const config: Linter.Config[] = [typescript, ...paxx.project({ root, preset: 'strict' })];
  return inRun({ cwd, overrideConfigFile: true, overrideConfig: config }, patterns);
}

async function inRun(options: ESLint.Options, patterns: readonly string[]): Promise<readonly string[]> {
  const eslint = new ESLint({ errorOnUnmatchedPattern: false, ...options });
  const results = await eslint.lintFiles([...patterns]);
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId === 'paxx/require-project')
    .map(({ message }) => message);
}

const rc = (config: object): Files => ({ '.yo-rc.json': JSON.stringify({ 'generator-paxx': config }) });
const module = layouts.modular.module;

const parts: readonly (readonly string[])[] = [
  ['.'],
  ['backend'],
  ['backend/src/features/invoices'],
  ['backend/src/features/invoices/router.ts'],
  ['frontend/src'],
];

describe('I3: a project that cannot be read', () => {
  const faults: Readonly<Record<string, [Files, string]>> = {
    broken: [{ '.yo-rc.json': '{ "generator-paxx": {' }, 'is no valid JSON'],
    'another generator’s': [{ '.yo-rc.json': '{ "generator-other": {} }' }, 'has no key "generator-paxx"'],
    misspelled: [rc({ layout: 'slyce' }), 'say nothing until'],
  };

  describe.each(Object.entries(faults))('whose .yo-rc.json is %s', (_, [files, text]) => {
    it.each(parts)('is said once when %s is linted', async (...patterns) => {
      const project = useProject({ ...fixtureFiles, ...files });
      const messages = await said(project, project.root, patterns);
      expect(messages).toHaveLength(1);
      expect(messages[0]).toContain(text);
    });
  });

  it.each(parts)('is said once when it has no .yo-rc.json and %s is linted', async (...patterns) => {
    const project = useProject(fixtureFiles);
    project.remove('.yo-rc.json');
    const messages = await said(project, project.root, patterns);
    expect(messages).toEqual([expect.stringContaining('There is no readable ".yo-rc.json"')]);
  });

  it('is said once when .yo-rc.json is a folder', async () => {
    const project = useProject(fixtureFiles);
    project.remove('.yo-rc.json');
    mkdirSync(project.at('.yo-rc.json'));
    expect(await said(project)).toHaveLength(1);
  });

  it('is said again by the next run, whatever was linted before', async () => {
    const project = useProject({ ...fixtureFiles, '.yo-rc.json': '{' });
    const options: ESLint.Options = {
      cwd: project.root,
      overrideConfigFile: true,
      overrideConfig: [typescript, ...paxx.project({ root: project.root })],
    };
    for (const patterns of [['.'], ['backend'], ['frontend'], ['backend/src/db/schema.ts']])
      expect(await inRun(options, patterns)).toHaveLength(1);
  });

  it('is said once through defineConfig, and through a static preset', async () => {
    const project = useProject({ ...fixtureFiles, '.yo-rc.json': '{' });
    const options = { cwd: project.root, overrideConfigFile: true } as const;
    const bound = defineConfig([typescript, paxx.project({ root: project.root })]);
    expect(await inRun({ ...options, overrideConfig: bound }, ['backend'])).toHaveLength(1);
    const preset = defineConfig([typescript, { plugins: { paxx }, extends: ['paxx/strict'] }]);
    const file = ['backend/src/features/invoices/router.ts'];
    expect(await inRun({ ...options, overrideConfig: preset }, file)).toHaveLength(1);
  });
});

describe('I3: a root in a monorepo', () => {
  function monorepo(): Project {
    const whole = useProject({ 'package.json': '{}', 'apps/web/index.js': 'export {};\n' });
    cpSync(useProject(fixtureFiles).root, whole.at('apps/acme'), { recursive: true });
    return whole;
  }

  it.each([[['.']], [['apps/acme/backend']]])('is found from above: %s', async (patterns) => {
    const whole = monorepo();
    expect(await said(whole, whole.at('apps/acme'), patterns)).toEqual([]);
  });

  it('is named where it is above the project, or below', async () => {
    const whole = monorepo();
    for (const root of [whole.root, whole.at('apps/acme/backend')]) {
      const messages = await said(whole, root, ['apps/acme/backend']);
      expect(messages).toEqual([
        `The root "${root}" in "eslint.config.js" holds no paxx project, so most rules say nothing, but "${whole.at('apps/acme')}" does. Name that folder instead.`,
      ]);
    }
  });

  it('is missed in any file when it is a folder beside the project', async () => {
    const whole = monorepo();
    expect(await said(whole, whole.at('apps/web'), ['apps/acme'])).toHaveLength(1);
  });

  it.each([['apps/acme'], [undefined], [join('/', 'nowhere', 'at-all')]])(
    'is refused when it is %s',
    (root) => {
      expect(() => paxx.project({ root } as { root: string })).toThrow(/^(?:paxx\.project|The root)[^]*Pass/);
    },
  );
});

describe('I3: two projects in one run', () => {
  it('says of each what is wrong with it', async () => {
    const whole = useProject({ 'package.json': '{}' });
    const { 'backend/src/db/schema.ts': _, ...lost } = fixtureFiles;
    for (const name of ['one', 'two'])
      cpSync(useProject(lost).root, whole.at(`apps/${name}`), { recursive: true });
    const preset = defineConfig([typescript, { plugins: { paxx }, extends: ['paxx/strict'] }]);
    const options = { cwd: whole.root, overrideConfigFile: true, overrideConfig: preset } as const;
    expect(await inRun(options, ['apps/*/backend/src/features/invoices/model.ts'])).toHaveLength(2);
  });
});

describe('I3: the command line', () => {
  let plugin: InstalledPlugin;
  let project: Project;
  beforeAll(() => {
    plugin = installPlugin();
    project = createLintProject(plugin.modules, { 'backend/src/db/schema.ts': '' });
    project.write('tools/lint.js', "export { default } from '../eslint.config.js';\n");
  });
  afterAll(() => {
    project.remove('.');
    plugin.remove();
  });

  /** How often each rule speaks. */
  async function eslint(cwd: string, ...args: string[]): Promise<Readonly<Record<string, number>>> {
    const cli = `${plugin.modules}/eslint/bin/eslint.js`;
    const run = promisify(execFile)(process.execPath, [cli, '--format', 'json', ...args], { cwd });
    const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
    const ids = (JSON.parse(stdout) as ESLint.LintResult[]).flatMap(({ messages }) =>
      messages.map(({ ruleId }) => ruleId ?? 'fatal'),
    );
    return Object.fromEntries([...new Set(ids)].map((id) => [id, ids.filter((one) => one === id).length]));
  }

  it.each([
    ['the root', '.', ['.']],
    ['a folder far below', 'backend/src/db', ['schema.ts', '../features']],
    ['another folder, with the configuration imported', '.', ['-c', 'tools/lint.js', 'backend']],
  ])(
    'says the same in %s, and what is wrong with the project once',
    async (_, folder, args) => {
      const cwd = project.at(folder);
      project.write('.yo-rc.json', fixtureFiles['.yo-rc.json'] ?? '');
      expect(await eslint(cwd, ...args)).toEqual({ 'paxx/registered-model': 4 });
      project.write('.yo-rc.json', '{ "generator-paxx": {');
      expect(await eslint(cwd, ...args)).toEqual({ 'paxx/require-project': 1 });
    },
    60_000,
  );

  it('keeps nothing in a cache while the project cannot be read', async () => {
    project.write('.yo-rc.json', '{');
    expect(await eslint(project.root, '--cache', '.')).toEqual({ 'paxx/require-project': 1 });
    for (const [path] of Object.entries(fixtureFiles))
      if (path.startsWith('backend/src/features/invoices')) project.remove(path);
    expect(await eslint(project.root, '--cache', '.')).toEqual({ 'paxx/require-project': 1 });
  }, 60_000);
});

describe('I4: a layout that finds nothing', () => {
  const linted = [['.'], ['backend'], ['backend/src/features/invoices/service.ts']];

  it.each(linted)('is said once where it is another layout: %s', async (...patterns) => {
    for (const layout of ['layered', 'modular'] as const) {
      const project = useProject({ ...fixtureFiles, ...rc({ layout }) });
      const messages = await said(project, project.root, patterns);
      expect(messages).toEqual([
        `In this project 0 files are routers, models, services, so the rules about them say nothing: none fits "${layouts[layout].router ?? ''}", although the layout "slice" would find "backend/src/features/invoices/router.ts". Correct "layout" in ".yo-rc.json", or set what the project does not have to null there.`,
      ]);
    }
  });

  it.each(['router', 'model', 'service'] as const)(
    'is said where the row of the %s is misspelled',
    async (part) => {
      const row = layouts.slice[part]?.replace('features/', 'featurs/');
      const project = useProject({ ...fixtureFiles, ...rc({ layout: { module, [part]: row } }) });
      const messages = await said(project, project.root, ['backend']);
      expect(messages).toHaveLength(1);
      expect(messages[0]).toContain(`0 files are ${part}s`);
    },
  );

  it('is said where only a registry or the other parts of a feature tell', async () => {
    const moved = (router: string): Files => ({
      ...Object.fromEntries(
        Object.entries(fixtureFiles).map(([path, text]) => [path.replace('/router.ts', '/api.ts'), text]),
      ),
      ...rc({ layout: { module, router } }),
    });
    const listed = await said(useProject(moved('backend/src/features/{features}/apis.ts')));
    expect(listed).toEqual([expect.stringContaining('although "backend/src/api/index.ts" lists 2')]);
    const project = useProject(moved('backend/src/features/{features}/apis.ts'));
    project.write('backend/src/api/index.ts', 'export const routers = {};\n');
    const alone = await said(project);
    expect(alone).toEqual([expect.stringContaining('features/invoices/service.ts" belongs to a feature')]);
    expect(await said(useProject(moved('backend/src/features/{features}/api.ts')))).toEqual([]);
  });

  it('is none while a project has no feature yet', async () => {
    const files = Object.entries(fixtureFiles).filter(([path]) => !/\/(?:features|modules)\//.test(path));
    for (const layout of ['slice', 'layered', 'modular']) {
      const project = useProject({ ...Object.fromEntries(files), ...rc({ layout }) });
      for (const path of ['api', 'db', 'admin', 'core']) project.remove(`backend/src/${path}`);
      project.write('backend/src/main.ts', 'export {};\n');
      expect(await said(project)).toEqual([]);
    }
  });
});

describe('I8: a row that the project does not have', () => {
  it.each([null, false])('is switched off with %s, and nobody speaks of it', async (off) => {
    const project = useProject({ ...fixtureFiles, ...rc({ layout: { module, router: off } }) });
    expect(await said(project)).toEqual([]);
  });
});

describe('I15: a layout that changes while ESLint runs', () => {
  it('is taken up by the next run of the same configuration', async () => {
    const project = useProject({ ...fixtureFiles, ...rc({ layout: 'layered' }) });
    const overrideConfig = defineConfig([typescript, paxx.project({ root: project.root })]);
    const options: ESLint.Options = { cwd: project.root, overrideConfigFile: true, overrideConfig };
    const schema = 'backend/src/db/schema.ts';
    const reported = async (): Promise<readonly (string | null)[]> => {
      const results = await new ESLint(options).lintFiles([schema]);
      return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    };
    project.write(schema, '');
    expect(await reported()).toEqual(['paxx/require-project']);
    project.write('.yo-rc.json', '{ "generator-paxx": {} }');
    expect(await reported()).toEqual(['paxx/registered-model', 'paxx/registered-model']);
    project.write('.yo-rc.json', '{ "generator-paxx": { "registries": { "models": false } } }');
    expect(await reported()).toEqual([]);
  });
});
