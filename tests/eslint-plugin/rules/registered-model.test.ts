import { registryFiles } from '../support/fixture-files.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';
import { wiringRule } from '../support/wiring-rule.ts';

const registry = 'backend/src/db/schema.ts';
const model = 'backend/src/features/order-items/model.ts';
const complete = registryFiles[registry] ?? '';
const [first = ''] = complete.split('\n');
const without = `${first}\n`;
const line = "export * from '../features/order-items/model.ts';";

const project = fixtureProject({
  'backend/src/features/reports/model.ts': 'export {};\n',
  'backend/src/features/prices/model.ts': 'export const prices = ',
});
const filename = project.at(registry);
const broken = fixtureProject({ [registry]: without });
const halfTyped = fixtureProject({ [registry]: 'export * from ' });
const gone = fixtureProject();
gone.remove(registry);

const table = project.read(model);
const data = { noun: 'model', feature: 'order-items', path: model, file: registry, line };

ruleTester.run('registered-model', wiringRule('registered-model'), {
  valid: [
    { name: 'a complete registry', code: complete, filename },
    { name: 'a model that is registered', code: table, filename: project.at(model) },
    { name: 'a registry with JavaScript extensions', code: complete.replaceAll('.ts', '.js'), filename },
    { name: 'a registry with CRLF', code: complete.replaceAll('\n', '\r\n'), filename },
    { name: 'exports by name', code: complete.replace('*', '{ invoices, invoiceStatus }'), filename },
    { name: 'a package beside the models', code: `export * from 'some-package';\n${complete}`, filename },
    { name: 'another file', code: without, filename: project.at('backend/src/db/other.ts') },
    { name: 'a half-typed registry on disk', code: table, filename: halfTyped.at(model) },
    { name: 'a registry that is gone', code: table, filename: gone.at(model) },
    { name: 'an empty model', code: '', filename: project.at('backend/src/features/reports/model.ts') },
    { name: 'a file without a project', code: without, filename: '/elsewhere/backend/src/db/schema.ts' },
  ],
  invalid: [
    {
      name: 'a missing model, in the registry',
      code: without,
      filename,
      output: complete,
      errors: [{ messageId: 'missing', line: 1, column: 1, data }],
    },
    {
      name: 'a line that is commented out',
      code: `${first}\n// ${line}\n`,
      filename,
      output: `${first}\n${line}\n// ${line}\n`,
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'an empty registry',
      code: '',
      filename,
      output: complete,
      errors: [{ messageId: 'missing' }, { messageId: 'missing' }],
    },
    {
      name: 'a missing model, in the model',
      code: table,
      filename: broken.at(model),
      errors: [
        {
          messageId: 'missing',
          line: 3,
          column: 14,
          data,
        },
      ],
    },
    {
      name: 'an entry whose file is gone',
      code: `${complete}export * from '../features/users/model.ts';\n`,
      filename,
      errors: [
        {
          messageId: 'dead',
          line: 3,
          data: {
            noun: 'model',
            key: '../features/users/model.ts',
            file: registry,
            from: '../features/users/model.ts',
          },
          suggestions: [{ messageId: 'remove', output: complete }],
        },
      ],
    },
    {
      name: 'an entry that stands there twice',
      code: `${complete}${line}\n`,
      filename,
      errors: [{ messageId: 'duplicate', line: 3, suggestions: [{ messageId: 'remove', output: complete }] }],
    },
    ...[
      table.replace('pgTable(', 'pgTable.withRLS('),
      table
        .replace('{ pgTable, uuid }', '* as pg')
        .replace('pgTable(', 'pg.pgTable(')
        .replace('uuid(', 'pg.uuid('),
      table.replace("{ id: uuid('id').primaryKey() }", "(t) => ({ id: t.uuid('id').primaryKey() })"),
    ].map((code) => ({
      name: 'I16 a table in another form',
      code,
      filename: broken.at(model),
      errors: [{ messageId: 'missing' as const, line: 3 }],
    })),
  ],
});
