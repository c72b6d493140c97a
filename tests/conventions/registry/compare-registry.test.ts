import {
  compareRegistry,
  defaultConventions,
  entryFor,
  expectedEntries,
  names,
  readRegistry,
  registries,
  type Registry,
  type RegistryId,
} from 'paxx-conventions';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const rowOf = (id: RegistryId): Registry => registries.find((row) => row.id === id) as Registry;

const parts: Readonly<Record<string, string>> = {
  'backend/src/features/invoices/model.ts':
    "import { pgTable } from 'drizzle-orm/pg-core';\nexport const invoices = pgTable('invoices', {});",
  'backend/src/features/notes/model.ts': 'export interface Note {}',
  'backend/src/features/invoices/router.ts': 'export const invoicesRouter = 1;',
  'backend/src/features/notes/router.ts': 'export const router = 1;',
  'backend/src/features/users/router.ts': "export * from './routes.ts';",
  'frontend/src/features/invoices/app.ts': "export const invoicesApp = { slug: 'invoices' } as const;",
  'frontend/src/features/notes/app.ts': 'export const notesApp = { sidebar: false } as const;',
  'frontend/messages/en/invoices.json': '{}',
  'frontend/messages/hi/invoices.json': '{}',
};

const project = { files: Object.keys(parts), read: (path: string) => parts[path] };

const demands = (id: RegistryId, file: string): string[] =>
  expectedEntries(rowOf(id), file, project, defaultConventions, ts).map(
    ({ feature, demand }) => `${feature.kebab}: ${demand}`,
  );

describe('expectedEntries', () => {
  it.each([
    ['models', 'backend/src/db/schema.ts', ['invoice: yes', 'note: no']],
    ['routers', 'backend/src/api/index.ts', ['invoice: yes', 'note: no', 'user: unknown']],
    ['sidebar', 'frontend/src/config/sidebarLayouts.ts', ['invoice: yes', 'note: no']],
    ['messages', 'frontend/messages/hi/index.ts', ['invoice: yes']],
    ['tasks', 'backend/src/tasks/index.ts', []],
  ] as const)('knows which parts demand an entry in "%s"', (id, file, expected) => {
    expect(demands(id, file)).toEqual(expected);
  });
});

function compare(
  id: RegistryId,
  text: string,
  features: readonly string[],
  gone: readonly string[] = [],
): object {
  const registry = rowOf(id);
  const reading = readRegistry(text, registry, ts);
  if (reading.kind === 'unreadable') throw new Error(reading.reason);
  const { missing, dead, duplicate, different } = compareRegistry(
    reading,
    registry,
    features.map((feature) => entryFor(registry, names(feature), defaultConventions)),
    {
      file: registry.file,
      conventions: defaultConventions,
      exists: (path) => path in parts,
      gone: gone.map((feature) => names(feature)),
    },
  );
  return {
    missing: missing.map(({ key }) => key),
    dead: dead.map(({ key }) => key),
    duplicate: duplicate.map(({ key, line }) => `${key} ${String(line)}`),
    different: different.map(({ kind, read }) => `${kind} ${read.key}`),
  };
}

const nothing = { missing: [], dead: [], duplicate: [], different: [] };
const invoices = "import { invoicesRouter } from '../features/invoices/router.js';\n";

describe('compareRegistry', () => {
  it.each([
    ['complete', `${invoices}export const routers = { invoices: invoicesRouter };`, {}],
    ['lacking one', 'export const routers = {};', { missing: ['invoices'] }],
    ['open', 'export const routers = { ...all };', {}],
    ['with a local value under the key', 'export const routers = { invoices: invoicesRouter };', {}],
    [
      'with an entry whose file is gone',
      `${invoices}import { oldRouter } from '../features/olds/router';\nexport const routers = { invoices: invoicesRouter, olds: oldRouter };`,
      { dead: ['olds'] },
    ],
    [
      'with an entry from a file that is no part',
      `${invoices}import { health } from './health.ts';\nexport const routers = { invoices: invoicesRouter, health };`,
      {},
    ],
    [
      'with an entry twice',
      `${invoices}export const routers = {\n  invoices: invoicesRouter,\n  invoices: invoicesRouter,\n};`,
      { duplicate: ['invoices 4'] },
    ],
    [
      'with another key',
      `${invoices}export const routers = { bills: invoicesRouter };`,
      { different: ['key bills'] },
    ],
    [
      'with another thing under the key',
      "import { usersRouter } from '../features/users/router.ts';\nexport const routers = { invoices: usersRouter };",
      { different: ['origin invoices'] },
    ],
  ])('judges a registry %s', (_, text, difference) => {
    expect(compare('routers', text, ['invoice'])).toEqual({ ...nothing, ...difference });
  });

  it('judges exports by their module', () => {
    const text =
      "export * from '../features/invoices/model';\nexport * from '../features/invoices/model.ts';\nexport * from '../features/olds/model.ts';";
    expect(compare('models', text, ['invoice', 'note'])).toEqual({
      ...nothing,
      missing: ['../features/notes/model.ts'],
      dead: ['../features/olds/model.ts'],
      duplicate: ['../features/invoices/model.ts 2'],
    });
  });

  it('calls a literal dead only when its feature is known to be gone', () => {
    const text = "export const sidebarLayout = { home: {}, olds: { section: 'main' }, invoices: {} };";
    expect(compare('sidebar', text, ['invoice'])).toEqual(nothing);
    expect(compare('sidebar', text, ['invoice'], ['old'])).toEqual({ ...nothing, dead: ['olds'] });
  });

  it('keeps the literal that counts: the last one', () => {
    const text = 'export const sidebarLayout = {\n  invoices: {},\n  invoices: { section: "admin" },\n};';
    expect(compare('sidebar', text, ['invoice'])).toEqual({ ...nothing, duplicate: ['invoices 2'] });
  });
});
