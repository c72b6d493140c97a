import { ormInRepositories } from '../../../eslint-plugin/rules/orm-in-repositories.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const project = fixtureProject();
const at = (part: string): string => project.at(`backend/src/features/invoices/${part}.ts`);
const repository = 'backend/src/features/invoices/repository.ts';

ruleTester.run('orm-in-repositories', ormInRepositories, {
  valid: [
    { code: "import { eq } from 'drizzle-orm';", filename: at('repository') },
    { code: "import { pgTable } from 'drizzle-orm/pg-core';", filename: at('model') },
    { code: "import type { SQL } from 'drizzle-orm';", filename: at('service') },
    { code: "import { type SQL, type Column } from 'drizzle-orm';", filename: at('service') },
    {
      code: "import { drizzle } from 'drizzle-orm/node-postgres';",
      filename: project.at('backend/src/db/client.ts'),
    },
    { code: "import { drizzle } from './drizzle-orm';", filename: at('service') },
    { code: "import { eq } from 'drizzle-orm';", filename: '/elsewhere/service.ts' },
    {
      code: "import { sql } from 'drizzle-orm';",
      filename: at('service'),
      options: [{ allow: ['drizzle-orm'] }],
    },
  ],
  invalid: [
    {
      code: "import { z } from 'zod';\nimport { eq } from 'drizzle-orm';",
      filename: at('service'),
      errors: [
        { messageId: 'elsewhere', line: 2, data: { part: 'service', specifier: 'drizzle-orm', repository } },
      ],
    },
    {
      code: "export { sql } from 'drizzle-orm';",
      filename: at('schemas'),
      errors: [{ messageId: 'elsewhere', data: { part: 'schemas', specifier: 'drizzle-orm', repository } }],
    },
    {
      code: "const pg = await import('pg');",
      filename: at('tasks'),
      errors: [{ messageId: 'elsewhere', data: { part: 'tasks', specifier: 'pg', repository } }],
    },
    {
      code: "import { type SQL, sql } from 'drizzle-orm';",
      filename: at('router'),
      errors: [{ messageId: 'elsewhere', data: { part: 'router', specifier: 'drizzle-orm', repository } }],
    },
  ],
});
