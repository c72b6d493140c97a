import { Judge, registryFiles } from 'paxx-conventions';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../generators/engine/project/open-project.ts';
import { planSync } from '../../generators/sync/plan.ts';
import { eslintIn } from '../eslint-plugin/support/lint.ts';
import { copyOf, filesOf } from './support/examples.ts';

// A copy, so that no configuration of this repository is found above it.
const shop = copyOf('shop');
const project = openProject(shop.root);
const sources = filesOf(shop).filter((file) => /\.tsx?$/.test(file));

describe.each(['recommended', 'strict'] as const)('the shop under the preset %s', (preset) => {
  it('is clean in every file', async () => {
    const results = await eslintIn(shop, {}, preset).lintFiles(['**/*.{ts,tsx}', 'eslint.config.js']);
    expect(results.map(({ filePath }) => filePath).sort()).toEqual(
      [...sources, 'eslint.config.js'].map((file) => shop.at(file)).sort(),
    );
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

it('can be parsed in every file', () => {
  // Declarations print nothing.
  const faulty = sources
    .filter((file) => !file.endsWith('.d.ts'))
    .filter((file) => {
      const { diagnostics } = ts.transpileModule(shop.read(file), {
        fileName: file,
        reportDiagnostics: true,
      });
      return diagnostics?.length !== 0;
    });
  expect(faulty).toEqual([]);
});

const judge = new Judge(project);
const standings = project.conventions.registries.flatMap((registry) =>
  registryFiles(registry, project).map((file) => judge.standing(registry, file)),
);

describe.each(standings)('the registry $file of every $registry.noun', ({ reading, members, registered }) => {
  it('can be read completely, and holds what the slices demand', () => {
    expect(reading).toMatchObject({ kind: 'read', obscure: [] });
    expect(registered.map(({ member }) => member)).toEqual(members);
  });
});

it('leaves sync nothing to find and nothing to do', async () => {
  expect(judge.all()).toEqual([]);
  expect(await planSync(project)).toMatchObject({ changes: [], registrations: [] });
});
