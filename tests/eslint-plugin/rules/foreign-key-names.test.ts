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
    {
      code: code("uuid('owner').notNull().references(() => users.id, { onDelete: 'cascade' })"),
      filename,
      errors: [{ messageId: 'ending', line: 3, data: { column: 'owner' } }],
    },
  ],
});
