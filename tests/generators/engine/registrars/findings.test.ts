import { names, type Part } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { findings } from '../../../../generators/engine/registrars/findings.ts';
import { emptyRegistries, partsOf, projectOf, type Files } from './support/memory-project.ts';

/** Only the parts and registries of apps, so that every finding is about them. */
const otherParts: readonly Part[] = [
  'model',
  'router',
  'permissions',
  'tasks',
  'events',
  'listeners',
  'admin',
  'messages',
];

const messagesOf = async (files: Files): Promise<string[]> =>
  (await findings(projectOf({ ...emptyRegistries, ...files }))).map(
    ({ kind, file, line, message }) => `${kind} ${file}:${String(line)}\n${message}`,
  );

describe('findings', () => {
  it('has nothing to say of a fresh project', async () => {
    expect(await messagesOf({})).toEqual([]);
  });

  it('says what is missing, where, and what to run', async () => {
    const files = partsOf('invoice', [
      ...otherParts.filter((part) => part !== 'router'),
      'app',
      'frontendApp',
    ]);
    expect(await messagesOf(files)).toMatchInlineSnapshot(`
      [
        "missing backend/src/api/index.ts:1
      The router of "invoices" in backend/src/features/invoices/router.ts is not registered in backend/src/api/index.ts. Run "npx generator-paxx sync".",
      ]
    `);
  });

  it('says which file cannot be read, and why', async () => {
    expect(await messagesOf({ 'backend/src/api/index.ts': 'export const routers = {\n  a: \n' }))
      .toMatchInlineSnapshot(`
      [
        "unreadable backend/src/api/index.ts:2
      backend/src/api/index.ts cannot be read. The file has a syntax error: Expression expected. Correct it by hand.",
      ]
    `);
  });

  it('says that a registry is missing only where a part needs it', async () => {
    const { 'backend/src/tasks/index.ts': _, ...others } = emptyRegistries;
    expect(await findings(projectOf(others))).toEqual([]);
    const files = {
      ...others,
      ...partsOf('invoice', [...otherParts.filter((part) => part !== 'tasks'), 'app', 'frontendApp']),
    };
    expect((await findings(projectOf(files))).map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "The registry of every task group, backend/src/tasks/index.ts, does not exist. Restore it, or switch it off under "registries.tasks" in .yo-rc.json.",
      ]
    `);
  });

  it('says that the two sides of an app disagree', async () => {
    const backendOnly = partsOf('invoice', [...otherParts, 'frontendApp']);
    expect(await messagesOf(backendOnly)).toMatchInlineSnapshot(`
      [
        "missing backend/src/core/app-definitions.ts:1
      The backend app definition of "invoices" in backend/src/features/invoices/app.ts is not registered in backend/src/core/app-definitions.ts. Run "npx generator-paxx sync".",
        "disagreement backend/src/core/app-definitions.ts:1
      The app "invoices" in backend/src/core/app-definitions.ts has no counterpart in frontend/src/config/appDefinitions.ts. Add the frontend app definition in frontend/src/features/invoices/app.ts, or remove this entry.",
      ]
    `);
    const frontendOnly = {
      'frontend/src/config/appDefinitions.ts':
        "import { local } from './local';\n\nexport const appDefinitions = { invoices: local };\n",
    };
    expect(await messagesOf(frontendOnly)).toMatchInlineSnapshot(`
      [
        "disagreement frontend/src/config/appDefinitions.ts:3
      The app "invoices" in frontend/src/config/appDefinitions.ts has no counterpart in backend/src/core/app-definitions.ts. Add the backend app definition in backend/src/features/invoices/app.ts, or remove this entry.",
      ]
    `);
  });

  it('asks for the right key and the right origin', async () => {
    const files = {
      ...partsOf('invoice', otherParts),
      'backend/src/core/app-definitions.ts':
        "import { invoicesApp } from '../features/invoices/app.ts';\nexport const appDefinitions = { bills: invoicesApp };\n",
      'frontend/src/config/appDefinitions.ts':
        "import { invoicesApp } from './old';\nexport const appDefinitions = { invoices: invoicesApp };\n",
      'frontend/src/config/sidebarLayouts.ts':
        "export const sidebarLayout = { invoices: { section: 'admin' } };\n",
    };
    expect(await messagesOf(files)).toMatchInlineSnapshot(`
      [
        "disagreement backend/src/core/app-definitions.ts:2
      The backend app definition "bills" in backend/src/core/app-definitions.ts must stand under the key "invoices". Change the key.",
        "disagreement frontend/src/config/appDefinitions.ts:2
      The key "invoices" in frontend/src/config/appDefinitions.ts holds invoicesApp from "./old", not invoicesApp from "../features/invoices/app". Correct the entry by hand.",
      ]
    `);
  });

  it('says what belongs to nothing, and leaves it to people', async () => {
    const sidebar = "export const sidebarLayout = {\n  gadgets: { section: 'main' },\n};\n";
    expect(await messagesOf({ 'frontend/src/config/sidebarLayouts.ts': sidebar })).toEqual([
      'disagreement frontend/src/config/sidebarLayouts.ts:2\nThe sidebar entry "gadgets" in ' +
        'frontend/src/config/sidebarLayouts.ts belongs to nothing. Remove the entry.',
    ]);
  });

  it('is silent about a registry that is open', async () => {
    const files = {
      ...partsOf('invoice', otherParts),
      'backend/src/core/app-definitions.ts': 'export const appDefinitions = { ...all };',
    };
    expect(
      (await findings(projectOf({ ...emptyRegistries, ...files }))).map(({ registry }) => registry),
    ).toEqual(['frontendApps', 'sidebar']);
  });

  it('carries the feature and the entry, for the command that repairs it', async () => {
    const [first] = await findings(projectOf({ ...emptyRegistries, ...partsOf('order item') }));
    expect(first).toMatchObject({
      kind: 'missing',
      registry: 'models',
      feature: names('order item'),
      entry: { from: '../features/order-items/model.ts' },
    });
  });
});
