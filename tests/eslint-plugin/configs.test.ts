import { ESLint, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import paxx from 'eslint-plugin-paxx';
import { describe, expect, it } from 'vitest';
import { rules } from '../../eslint-plugin/rules.ts';
import { fixtureFiles } from './support/fixture-files.ts';
import { typescript } from './support/lint.ts';
import { useProject, type Project } from './support/project.ts';

const presets = ['recommended', 'strict'] as const;
const names = Object.keys(rules) as (keyof typeof rules)[];

const without = "export * from '../features/invoices/model.ts';\n";

/** The rule ids that a config reports on the fixture's models index. */
async function reported(project: Project, config: Linter.Config[]): Promise<(string | null)[]> {
  const eslint = new ESLint({
    cwd: project.root,
    overrideConfigFile: true,
    overrideConfig: [typescript, ...config],
  });
  const results = await eslint.lintFiles(['backend/src/db/schema.ts']);
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

describe.each(presets)('the preset %s', (preset) => {
  const blocks = paxx.configs[preset];

  it('consists of named blocks, each for files of its own', () => {
    for (const { name, files } of blocks) {
      expect(name).toMatch(new RegExp(`^paxx/${preset}/`));
      expect(files?.length).toBeGreaterThan(0);
    }
    expect(new Set(blocks.map(({ name }) => name)).size).toBe(blocks.length);
  });

  it('has every rule, as severe as its metadata says', () => {
    const severities: Record<string, unknown> = Object.fromEntries(
      blocks.flatMap((block) => Object.entries(block.rules ?? {})),
    );
    expect(Object.keys(severities).sort()).toEqual(names.map((name) => `paxx/${name}`));
    for (const name of names)
      expect(severities[`paxx/${name}`]).toBe(
        rules[name].meta.docs.isReminder !== true &&
          (preset === 'strict' || rules[name].meta.type === 'problem')
          ? 'error'
          : 'warn',
      );
  });

  it('works by its name in defineConfig', async () => {
    const project = useProject({ ...fixtureFiles, 'backend/src/db/schema.ts': without });
    const config = defineConfig([{ plugins: { paxx }, extends: [`paxx/${preset}`] }]);
    expect(await reported(project, config)).toEqual(['paxx/registered-model']);
  });

  it('works for one project', async () => {
    const project = useProject({ ...fixtureFiles, 'backend/src/db/schema.ts': without });
    expect(await reported(project, paxx.project({ root: project.root, preset }))).toEqual([
      'paxx/registered-model',
    ]);
  });
});

it('stands beside itself without redefining the plugin', async () => {
  const project = useProject({ ...fixtureFiles, 'backend/src/db/schema.ts': without });
  const config = [...paxx.configs.recommended, ...paxx.project({ root: project.root })];
  expect(await reported(project, config)).toEqual(['paxx/registered-model']);
});

it('follows the layout of the project', async () => {
  const project = useProject({
    '.yo-rc.json': JSON.stringify({
      'generator-paxx': {
        layout: 'layered',
        registries: { models: { file: 'backend/src/models/index.ts' } },
      },
    }),
    'backend/src/models/invoice.ts': fixtureFiles['backend/src/features/invoices/model.ts'] ?? '',
    'backend/src/models/index.ts': '',
  });
  const eslint = new ESLint({
    cwd: project.root,
    overrideConfigFile: true,
    overrideConfig: [typescript, ...paxx.project({ root: project.root })],
  });
  const results = await eslint.lintFiles(['backend/src/models']);
  const found = results.map(({ filePath, messages }) => [
    filePath.slice(project.root.length + 1),
    messages.length,
  ]);
  expect(Object.fromEntries(found)).toEqual({
    'backend/src/models/index.ts': 1,
    'backend/src/models/invoice.ts': 1,
  });
});

it('refuses a root that depends on the working directory', () => {
  expect(() => paxx.project({ root: '.' })).toThrow('Pass "root: import.meta.dirname"');
});

describe('the digests', () => {
  const factsOf = (project: Project): Record<string, unknown> => {
    const blocks = paxx.project({ root: project.root });
    const facts = blocks.map(({ name = '', settings }): [string, unknown] => [
      name.split('/').slice(2).join('/'),
      settings?.['paxx'],
    ]);
    return JSON.parse(JSON.stringify(Object.fromEntries(facts))) as Record<string, unknown>;
  };

  it('are the same in another place, and hold no path', () => {
    const facts = factsOf(useProject(fixtureFiles));
    expect(factsOf(useProject(fixtureFiles))).toEqual(facts);
    expect(JSON.stringify(Object.values(facts))).not.toContain('/');
  });

  it('are made when a cache key is written, and not before', () => {
    const project = useProject(fixtureFiles);
    // ESLint copies every config when it is started.
    const start = () => paxx.project({ root: project.root }).map((block) => ({ ...block }));
    const blocks = start();
    const before = JSON.stringify(blocks.map(({ settings }) => settings));
    project.write('backend/src/db/schema.ts', without);
    expect(JSON.stringify(blocks.map(({ settings }) => settings))).toBe(before);
    const late = start();
    project.write('backend/src/db/schema.ts', fixtureFiles['backend/src/db/schema.ts'] ?? '');
    expect(JSON.stringify(late.map(({ settings }) => settings))).toBe(before);
  });

  it('survive a merge with the digests of another project', () => {
    const { settings } = paxx.project({ root: useProject(fixtureFiles).root })[1] ?? {};
    const merged = { facts: { ...(settings?.['paxx'] as { facts: object }).facts } };
    expect(JSON.stringify(merged)).toBe(
      JSON.stringify({ facts: (settings?.['paxx'] as { facts: object }).facts }),
    );
  });

  it('change for the block of the registry that changed, and for no other', () => {
    const before = factsOf(useProject(fixtureFiles));
    const after = factsOf(useProject({ ...fixtureFiles, 'backend/src/db/schema.ts': without }));
    const changed = Object.keys(before).filter(
      (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    );
    expect(changed).toEqual(['registry/models']);
  });

  it('change everywhere with the conventions', () => {
    const before = factsOf(useProject(fixtureFiles));
    const after = factsOf(
      useProject({ ...fixtureFiles, '.yo-rc.json': '{ "generator-paxx": { "locales": ["en"] } }' }),
    );
    for (const name of Object.keys(before)) expect(after[name]).not.toEqual(before[name]);
  });
});
