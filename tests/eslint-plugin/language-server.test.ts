import { defaultConventions, entryFor, names, registries, RegistryEditor } from 'paxx-conventions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registryFiles } from './support/fixture-files.ts';
import { installPlugin, type InstalledPlugin } from './support/installed-plugin.ts';
import { LanguageClient } from './support/language-client.ts';
import { createLintProject } from './support/lint-project.ts';
import type { Project } from './support/project.ts';

const model = 'backend/src/features/order-items/model.ts';
const registry = 'backend/src/db/schema.ts';
const complete = registryFiles[registry] ?? '';
const broken = "export * from '../features/invoices/model.ts';\n";

let plugin: InstalledPlugin;
let project: Project;
let client: LanguageClient;

beforeAll(async () => {
  plugin = installPlugin();
  project = createLintProject(plugin.modules, { [registry]: broken });
  client = new LanguageClient(project.root);
  await client.start();
}, 60_000);

afterAll(() => {
  client.stop();
  project.remove('.');
  plugin.remove();
});

it('shows the squiggle in the unregistered file until the registry is repaired on disk', async () => {
  client.open(project.at(model), project.read(model));
  const [squiggle, ...others] = await client.diagnostics(project.at(model));
  expect(others).toEqual([]);
  expect(squiggle).toMatchObject({
    code: 'paxx/registered-model',
    range: { start: { line: 2, character: 13 } },
  });
  expect(squiggle?.message).toContain('Add "export * from \'../features/order-items/model.ts\';" there');

  project.write(registry, complete);
  expect(await client.diagnostics(project.at(model))).toEqual([]);

  project.write(registry, broken);
  expect(await client.diagnostics(project.at(model))).toHaveLength(1);
});

it('applies the quick fix in the registry, and writes exactly what the registrar writes', async () => {
  const row = registries.find(({ id }) => id === 'models');
  const entry = row && entryFor(row, names('order item'), defaultConventions);
  const registrar = row && entry && new RegistryEditor(broken, row).add([entry]);
  client.open(project.at(registry), broken);
  const [squiggle] = await client.diagnostics(project.at(registry));
  expect(squiggle).toMatchObject({ code: 'paxx/registered-model', range: { start: { line: 0 } } });
  const actions = squiggle ? await client.actions(project.at(registry), squiggle) : [];
  const fix = actions.find(({ title }) => title.startsWith('Fix this paxx/registered-model'));
  expect(fix).toBeDefined();
  const repaired = fix && (await client.apply(fix, broken));
  expect(registrar).toMatchObject({ kind: 'edited', text: repaired });
  expect(repaired).toBe(complete);
});

it('I15: takes a changed layout up without a restart, and says what is wrong with it', async () => {
  const rc = project.read('.yo-rc.json');
  const moved = 'backend/src/features/invoices/table.ts';
  project.write(moved, project.read('backend/src/features/invoices/model.ts'));
  client.open(project.at(moved), project.read(moved));
  expect(await client.diagnostics(project.at(moved))).toEqual([]);

  const layout = {
    module: 'backend/src/features/{features}/module.ts',
    model: 'backend/src/features/{features}/table.ts',
  };
  project.write('.yo-rc.json', JSON.stringify({ 'generator-paxx': { layout } }));
  const found = await client.diagnostics(project.at(moved));
  expect(found.map(({ code }) => code)).toEqual(['paxx/registered-model']);

  project.write('.yo-rc.json', '{ "generator-paxx": { "layout": "slyce" } }');
  for (const file of [moved, model]) {
    client.open(project.at(file), project.read(file));
    const [said, ...others] = await client.diagnostics(project.at(file));
    expect(others).toEqual([]);
    expect(said).toMatchObject({ code: 'paxx/require-project' });
  }

  project.write('.yo-rc.json', rc);
  expect(await client.diagnostics(project.at(moved))).toEqual([]);
  project.remove(moved);
});
