import { tableNames } from '../../../eslint-plugin/rules/table-names.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const filename = fixtureProject().at('backend/src/features/invoices/model.ts');

const code = (name: string): string =>
  `import { pgTable } from 'drizzle-orm/pg-core';\nexport const table = pgTable(${name}, {});`;

ruleTester.run('table-names', tableNames, {
  valid: [
    { code: code("'invoices'"), filename },
    { code: code("'workspace_members'"), filename },
    { code: code("'sheep'"), filename },
    ...[
      ...['staff', 'feedback', 'users_v2', 'users_2024', 'orders_archive', 'equipment_v1', 'sms', 'data'],
      ...['order_statuses_old', 'ai', 'gotify', 'invoice_recurring', 'news_v2', 'people', 'invoices2'],
    ].map((table) => ({ name: `N5 ${table}`, code: code(`'${table}'`), filename })),
    { code: code("'s3_files'"), filename },
    { code: code('name'), filename },
    { code: code("'invoice'"), filename: '/elsewhere/model.ts' },
  ],
  invalid: [
    ...Object.entries({
      'pgTableCreator()': "const table = pg.pgTableCreator((name) => `shop_${name}`);\ntable('invoice', {});",
      'pgTableCreator() in place': "\npg.pgTableCreator((name) => name)('invoice', {});",
      'pgSchema()': "const shop = pg.pgSchema('shop');\nshop.table('invoice', {});",
      'pgSchema() in place': "\npg.pgSchema('shop').table('invoice', {});",
      'a renamed function': "const table = pg.pgTable;\ntable('invoice', {});",
      'a schema without row security':
        "const shop = pg.pgSchema('shop');\nshop.table.withRLS('invoice', {});",
    }).map(([name, text]) => ({
      name: `I16: ${name}`,
      code: `import * as pg from 'drizzle-orm/pg-core';\n${text}`,
      filename,
      errors: [{ messageId: 'name' as const, line: 3 }],
    })),
    ...['pgTable.withRLS', 'pg.pgTable'].map((callee) => ({
      name: `I16 ${callee}`,
      code: `import * as pg from 'drizzle-orm/pg-core';\n${code("'invoice'").replace('= pgTable', `= ${callee}`)}`,
      filename,
      errors: [{ messageId: 'name' as const, line: 3 }],
    })),
    ...[
      ['invoice', 'invoices'],
      ['user_v2', 'users_v2'],
      ['orderArchive', 'orders_archive'],
      ['cookie', 'cookies'],
      ['workspace_member', 'workspace_members'],
      ['OrderItems', 'order_items'],
      ['orderItem', 'order_items'],
    ].map(([table = '', plural = '']) => ({
      code: code(`'${table}'`),
      filename,
      errors: [{ messageId: 'name' as const, line: 2, data: { table, plural } }],
    })),
  ],
});
