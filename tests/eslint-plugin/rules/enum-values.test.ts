import { enumValues } from '../../../eslint-plugin/rules/enum-values.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const filename = fixtureProject().at('backend/src/features/invoices/model.ts');

const code = (values: string): string =>
  `import { pgEnum } from 'drizzle-orm/pg-core';\nexport const status = pgEnum('status', ${values});`;

ruleTester.run('enum-values', enumValues, {
  valid: [
    { code: code("['draft', 'partly_paid', 'net30']"), filename },
    { code: code('values'), filename },
    { code: code("['Draft']"), filename: '/elsewhere/model.ts' },
    { code: code("['Draft']").replace('drizzle-orm/pg-core', './enums.ts'), filename },
  ],
  invalid: [
    ...[
      "pg.pgEnum('status', ['Paid']",
      "pg.pgEnum('status', { paid: 'Paid' }",
      "pg.pgSchema('shop').enum('status', ['Paid']",
    ].map((text) => ({
      name: `I16: ${text})`,
      code: `import * as pg from 'drizzle-orm/pg-core';\nexport const status = ${text});`,
      filename,
      errors: [{ messageId: 'spelling' as const, line: 2, data: { value: 'Paid' } }],
    })),
    {
      code: code("['draft', 'Paid', 'partly-paid']"),
      filename,
      errors: [
        { messageId: 'spelling', line: 2, data: { value: 'Paid' } },
        { messageId: 'spelling', line: 2, data: { value: 'partly-paid' } },
      ],
    },
    {
      code: `const values = ['partlyPaid'] as const;\n${code('values')}`,
      filename,
      errors: [{ messageId: 'spelling', line: 1, data: { value: 'partlyPaid' } }],
    },
  ],
});
