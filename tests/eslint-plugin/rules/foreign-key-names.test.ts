import { foreignKeyNames } from '../../../eslint-plugin/rules/foreign-key-names.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const filename = fixtureProject().at('backend/src/features/invoices/model.ts');

const code = (column: string): string =>
  `import { pgTable, uuid } from 'drizzle-orm/pg-core';
import { users } from '../users/model.ts';
export const invoices = pgTable('invoices', { owner: ${column} });`;

ruleTester.run('foreign-key-names', foreignKeyNames, {
  valid: [
    { code: code("uuid('user_id').references(() => users.id)"), filename },
    { code: code("uuid('created_by_id').notNull().references(() => users.id)"), filename },
    { code: code("uuid('owner').notNull()"), filename },
    { code: code('uuid().references(() => users.id)'), filename },
    { code: code("uuid('owner').references(() => users.id)"), filename: '/elsewhere/model.ts' },
  ],
  invalid: [
    ...[
      "pg.pgTable('invoices', (t) => ({ owner: t.uuid('owner').references(() => users.id) }));",
      "pg.pgTable('invoices', (t) => { return { owner: t.uuid('owner').notNull().references(() => users.id) }; });",
      "pg.pgTable('invoices', ({ uuid: id }) => ({ owner: id('owner').references(() => users.id) }));",
      "pg.pgTable('invoices', function (columns) { return { owner: columns.uuid('owner').references(() => users.id) }; });",
      "pg.pgSchema('shop').table('invoices', (t) => ({ owner: t.uuid('owner').references(() => users.id) }));",
      "pg.pgTableCreator((name) => name)('invoices', (t) => ({ owner: t.uuid('owner').references(() => users.id) }));",
      "pg.pgTable.withRLS('invoices', (t) => ({ owner: t.uuid('owner').references(() => users.id) }));",
      "pg.pgTable('invoices', { owner: pg.uuid('owner').references(() => users.id) });",
    ].map((text) => ({
      name: `I16: ${text}`,
      code: `import * as pg from 'drizzle-orm/pg-core';\nexport const invoices = ${text}`,
      filename,
      errors: [{ messageId: 'ending' as const, line: 2, data: { column: 'owner' } }],
    })),
    {
      code: code("uuid('owner').notNull().references(() => users.id, { onDelete: 'cascade' })"),
      filename,
      errors: [{ messageId: 'ending', line: 3, data: { column: 'owner' } }],
    },
  ],
});
