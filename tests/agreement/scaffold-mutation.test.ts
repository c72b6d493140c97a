import { cpSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { lineWith, lintRegistries, repairedByLint, reportOf } from './support/lint-shop.ts';
import { copyOf, filesOf, shopFolder, sync } from './support/examples.ts';

const slice = 'backend/src/features/invoices';
const router = `${slice}/router.ts`;
const service = `${slice}/service.ts`;
const model = `${slice}/model.ts`;
const app = `${slice}/app.ts`;
const frontendApp = 'frontend/src/features/invoices/app.ts';
const creating = 'service.create(params.workspaceId, body, user.id)';
const handler = `({ params, body, user }) => ${creating},`;
const created = `const created = await ${creating};`;

/** The handler that creates, as somebody would write it who has more to say in it. */
const handlerOf = (...statements: readonly string[]): string =>
  ['async ({ params, body, user }, reply) => {', ...statements, 'return created;', '},'].join('\n      ');

/** One place of the shop, broken as somebody would; the report stands on the line that holds the words. */
interface Mutation {
  readonly convention: string;
  readonly rule: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  /** The rule offers an edit that brings the generator's bytes back. */
  readonly isRepairable?: true;
}

const mutations: readonly Mutation[] = [
  {
    convention: 'a handler that decides',
    rule: 'thin-handlers',
    file: router,
    from: handler,
    to: handlerOf(
      created,
      "if (created.amount === null) reply.header('x-free', 'yes'), (created.amount = '0');",
    ),
    words: 'if (created.amount === null)',
  },
  {
    convention: 'a handler that loops',
    rule: 'thin-handlers',
    file: router,
    from: handler,
    to: handlerOf('for (const key of Object.keys(body)) app.log.info(key);', created),
    words: 'for (const key',
  },
  {
    convention: 'a handler that computes',
    rule: 'thin-handlers',
    file: router,
    from: handler,
    to: handlerOf(created, 'const gross = Number(created.amount) * 1.2;'),
    words: 'const gross',
  },
  {
    convention: 'a handler that shapes data',
    rule: 'thin-handlers',
    file: router,
    from: '({ params, query }) => service.list(params.workspaceId, query)',
    to: 'async ({ params, query }) => (await service.list(params.workspaceId, query)).items.map((item) => item.id)',
    words: '.items.map(',
  },
  {
    convention: 'a handler that makes two calls',
    rule: 'thin-handlers',
    file: router,
    from: handler,
    to: handlerOf(created, 'await service.recount(params.workspaceId);'),
    words: 'service.recount',
  },
  {
    convention: 'the ORM in a service',
    rule: 'orm-in-repositories',
    file: service,
    from: "import { InvoiceNotFoundError } from './errors.ts';",
    to: "import { InvoiceNotFoundError } from './errors.ts';\nimport { eq } from 'drizzle-orm';",
    words: "from 'drizzle-orm'",
  },
  {
    convention: 'the ORM in a router',
    rule: 'orm-in-repositories',
    file: router,
    from: "import { z } from 'zod';",
    to: "import { z } from 'zod';\nimport { sql } from 'drizzle-orm/sql';",
    words: "from 'drizzle-orm/sql'",
  },
  {
    convention: 'an HTTP error in a service',
    rule: 'http-errors-in-api',
    file: service,
    from: "import { InvoiceNotFoundError } from './errors.ts';",
    to: "import { InvoiceNotFoundError } from './errors.ts';\nimport createError from 'http-errors';",
    words: "from 'http-errors'",
  },
  {
    convention: 'a domain error with a status',
    rule: 'http-errors-in-api',
    file: `${slice}/errors.ts`,
    from: 'class InvoiceNotFoundError extends NotFoundError {',
    to: 'class InvoiceNotFoundError extends NotFoundError {\n  readonly statusCode = 404;\n',
    words: 'statusCode',
  },
  {
    convention: 'a route without a permission',
    rule: 'require-permission',
    file: router,
    from: "      config: { permission: 'can_view_invoices' },\n",
    to: '',
    words: "'/workspaces/:workspaceId/invoices'",
  },
  {
    convention: 'a public route without a reason',
    rule: 'require-permission',
    file: router,
    from: "config: { permission: 'can_view_invoices' }",
    to: "config: { public: '' }",
    words: "public: ''",
  },
  {
    convention: 'every user in every workspace',
    rule: 'workspace-path',
    file: router,
    from: "config: { permission: 'can_view_invoices' }",
    to: 'config: { authenticated: true }',
    words: "'/workspaces/:workspaceId/invoices'",
  },
  {
    convention: 'a permission of a workspace outside it',
    rule: 'workspace-path',
    file: router,
    from: "'/workspaces/:workspaceId/invoices'",
    to: "'/invoices'",
    words: "'/invoices'",
    isRepairable: true,
  },
  ...[router, app, frontendApp].map((file): Mutation => ({
    convention: `a misspelled permission in ${file}`,
    rule: 'known-permission',
    file,
    from: "'can_view_invoices'",
    to: "'can_veiw_invoices'",
    words: "'can_veiw_invoices'",
    isRepairable: true,
  })),
  {
    convention: 'an enum value that has to be quoted everywhere',
    rule: 'enum-values',
    file: model,
    from: "['draft', 'sent', 'paid']",
    to: "['draft', 'Sent', 'paid']",
    words: "'Sent'",
  },
  {
    convention: 'a reference that does not look like one',
    rule: 'foreign-key-names',
    file: model,
    from: "uuid('created_by_id')",
    to: "uuid('author')",
    words: "'author'",
  },
  {
    convention: 'a table of one row',
    rule: 'table-names',
    file: model,
    from: "  'invoices',",
    to: "  'invoice',",
    words: "'invoice',",
  },
  {
    convention: 'a key that says twice that it is not null',
    rule: 'no-redundant-nullable',
    file: model,
    from: "number: varchar('number', { length: 255 }).notNull(),",
    to: "number: varchar('number', { length: 255 }).notNull().primaryKey(),",
    words: 'primaryKey',
  },
  {
    convention: 'an edited client',
    rule: 'no-edited-generated',
    file: 'frontend/src/lib/api.ts',
    from: '  number: string;',
    to: '  number: number;',
    words: '/**',
  },
  {
    convention: 'a wrong configuration',
    rule: 'require-project',
    file: '.yo-rc.json',
    from: '"slice"',
    to: '"slices"',
    words: '{',
  },
];

const shop = copyOf('shop');

const slicesOf = (name: string): readonly string[] => [
  `backend/src/features/${name}`,
  `frontend/src/features/${name}`,
  `frontend/messages/en/${name}.json`,
  `frontend/messages/hi/${name}.json`,
];

afterEach(() => {
  for (const folder of slicesOf('gadgets')) shop.remove(folder);
  cpSync(shopFolder, shop.root, { recursive: true });
});

describe.each(mutations)('$convention', ({ rule, file, from, to, words, isRepairable }) => {
  it(`is reported once, by ${rule}, at its line`, async () => {
    const whole = shop.read(file);
    const broken = whole.replace(from, () => to);
    expect(broken).not.toBe(whole);
    shop.write(file, broken);
    // What is wrong with the project is said in whichever file is linted first.
    expect(await lintShop()).toEqual([
      file.endsWith('.json')
        ? expect.stringMatching(/^paxx\/require-project \S+:1$/)
        : reportOf(rule, file, lineWith(broken, words)),
    ]);
    if (isRepairable) expect(await repairedByLint(shop, file)).toBe(whole);
  });
});

it('a slug that is renamed in its group is reported wherever it is used', async () => {
  const group = `${slice}/permissions.ts`;
  shop.write(group, shop.read(group).replace('can_view_invoices', 'can_see_invoices'));
  const used = shop.read(router).split('\n');
  const lines = used.flatMap((text, index) => (text.includes('can_view_invoices') ? [index + 1] : []));
  expect(lines).toHaveLength(3);
  expect(await lintShop()).toEqual(
    [
      ...lines.map((line) => reportOf('known-permission', router, line)),
      ...[app, frontendApp].map((file) =>
        reportOf('known-permission', file, lineWith(shop.read(file), 'can_view_invoices')),
      ),
    ].sort(),
  );
});

it('a slice that somebody copies and renames is reported in every registry, and sync registers it', async () => {
  copySlice();
  expect(await lintShop()).toMatchInlineSnapshot(`
    [
      "paxx/registered-app backend/src/core/app-definitions.ts:12",
      "paxx/registered-app backend/src/features/gadgets/app.ts:3",
      "paxx/registered-app frontend/src/config/appDefinitions.ts:5",
      "paxx/registered-app frontend/src/config/sidebarLayouts.ts:4",
      "paxx/registered-app frontend/src/features/gadgets/app.ts:3",
      "paxx/registered-app frontend/src/features/gadgets/app.ts:3",
      "paxx/registered-messages frontend/messages/en/index.ts:15",
      "paxx/registered-messages frontend/messages/hi/index.ts:16",
      "paxx/registered-model backend/src/db/schema.ts:1",
      "paxx/registered-model backend/src/features/gadgets/model.ts:7",
      "paxx/registered-permissions backend/src/core/permissions.ts:15",
      "paxx/registered-permissions backend/src/features/gadgets/permissions.ts:3",
      "paxx/registered-router backend/src/api/index.ts:14",
      "paxx/registered-router backend/src/features/gadgets/router.ts:17",
    ]
  `);
  await sync(shop);
  expect(await lintShop()).toEqual([]);
});

it('a registry that is gone is reported in the first part that belongs into it', async () => {
  shop.remove('backend/src/tasks/index.ts');
  expect(await lintShop()).toEqual([
    reportOf('require-project', 'backend/src/features/invoices/tasks.ts', 1),
  ]);
});

/** As an editor's "replace all" does it, without a thought of the registries. */
function copySlice(): void {
  const copies = slicesOf('gadgets');
  for (const [index, place] of slicesOf('order-items').entries())
    cpSync(shop.at(place), shop.at(copies[index] ?? ''), { recursive: true });
  for (const file of filesOf(shop).filter((path) => path.includes('/gadgets')))
    shop.write(
      file,
      shop
        .read(file)
        .replace(/order([-_]i|I)tem/g, 'gadget')
        .replaceAll('OrderItem', 'Gadget'),
    );
}

const lintShop = (): Promise<readonly string[]> =>
  lintRegistries(shop, '*/src/features/{invoices,gadgets}/*.ts', 'frontend/src/lib/api.ts');
