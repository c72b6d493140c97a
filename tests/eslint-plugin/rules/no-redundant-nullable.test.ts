import { noRedundantNullable } from '../../../eslint-plugin/rules/no-redundant-nullable.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const filename = fixtureProject().at('backend/src/features/invoices/model.ts');

const code = (column: string): string =>
  `import { integer, pgTable, serial, uuid } from 'drizzle-orm/pg-core';\nexport const key = ${column};`;

ruleTester.run('no-redundant-nullable', noRedundantNullable, {
  valid: [
    { code: code("uuid('id').primaryKey()"), filename },
    { code: code("uuid('user_id').notNull()"), filename },
    { code: code("serial('id')"), filename },
    { code: code("uuid('id').primaryKey().notNull()"), filename: '/elsewhere/model.ts' },
  ],
  invalid: [
    ["uuid('id').primaryKey().notNull()", "uuid('id').primaryKey()", 'primaryKey'],
    ["uuid('id').notNull().primaryKey()", "uuid('id').primaryKey()", 'primaryKey'],
    ["serial('id').notNull()", "serial('id')", 'serial'],
    // I16: columns by callback.
    [
      "pgTable('keys', (t) => ({ id: t.uuid('id').primaryKey().notNull() }))",
      "pgTable('keys', (t) => ({ id: t.uuid('id').primaryKey() }))",
      'primaryKey',
    ],
    [
      "pgTable('keys', (t) => ({ id: t.serial().notNull() }))",
      "pgTable('keys', (t) => ({ id: t.serial() }))",
      'serial',
    ],
    [
      "integer('id').notNull().generatedAlwaysAsIdentity()",
      "integer('id').generatedAlwaysAsIdentity()",
      'generatedAlwaysAsIdentity',
    ],
  ].map(([before = '', after = '', reason = '']) => ({
    code: code(before),
    filename,
    errors: [
      {
        messageId: 'redundant' as const,
        line: 2,
        data: { reason },
        suggestions: [{ messageId: 'remove' as const, output: code(after) }],
      },
    ],
  })),
});
