import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../generators/engine/project/open-project.ts';
import { findings } from '../../generators/engine/registrars/findings.ts';
import { registrarsOf } from '../../generators/engine/registrars/registrar.ts';
import { planSync } from '../../generators/sync/plan.ts';
import { eslintIn } from '../eslint-plugin/support/lint.ts';
import { copyOf } from './support/examples.ts';

// A copy, so that no configuration of this repository is found above it.
const shop = copyOf('shop');
const project = openProject(shop.root);
const sources = project.files.filter((file) => file.endsWith('.ts'));

describe.each(['recommended', 'strict'] as const)('the shop under the preset %s', (preset) => {
  it('is clean in every file', async () => {
    const results = await eslintIn(shop, {}, preset).lintFiles(['**/*.ts', 'eslint.config.js']);
    expect(results.map(({ filePath }) => filePath).sort()).toEqual(
      [...sources, 'eslint.config.js'].map((file) => shop.at(file)).sort(),
    );
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

it('can be parsed in every file', () => {
  const faulty = sources.filter((file) => {
    const { diagnostics } = ts.transpileModule(shop.read(file), { fileName: file, reportDiagnostics: true });
    return diagnostics?.length !== 0;
  });
  expect(faulty).toEqual([]);
});

describe.each(await registrarsOf(project))('the registry $file of every $registry.noun', (registrar) => {
  it('can be read completely, and holds what the slices demand', () => {
    const reading = registrar.read(shop.read(registrar.file));
    expect(reading).toMatchObject({ kind: 'read', isOpen: false });
    const demanded = registrar.expected(project);
    expect(demanded.map(({ demand }) => demand)).not.toContain('no');
    const found = demanded.map(({ entry }) => registrar.add(shop.read(registrar.file), entry).kind);
    expect(found.filter((kind) => kind !== 'already')).toEqual([]);
  });
});

it('leaves sync nothing to find and nothing to do', async () => {
  expect(await findings(project)).toEqual([]);
  expect(await planSync(project)).toMatchObject({ changes: [], registrations: [] });
});
