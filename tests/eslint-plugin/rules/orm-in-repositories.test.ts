import { ormInRepositories } from '../../../eslint-plugin/rules/orm-in-repositories.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const project = fixtureProject();
const at = (part: string): string => project.at(`backend/src/features/invoices/${part}.ts`);
const place = 'a repository';
const path = 'backend/src/features/invoices/repository.ts';
const there = fixtureProject({ [path]: 'export {};\n' });
const without = (...parts: string[]) =>
  fixtureProject({
    '.yo-rc.json': JSON.stringify({
      'generator-paxx': { layout: Object.fromEntries(parts.map((part) => [part, null])) },
    }),
  });
const withoutRepositories = without('repository');
const withoutServices = without('repository', 'service');
const router = 'backend/src/features/invoices/router.ts';
const eq = "import { eq } from 'drizzle-orm';";

ruleTester.run('orm-in-repositories', ormInRepositories, {
  valid: [
    {
      name: 'I8: a service of a project without repositories',
      code: eq,
      filename: withoutRepositories.at('backend/src/features/invoices/service.ts'),
    },
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
    ...(
      [
        ['names a repository that is there', there, at('service'), `"${path}"`],
        ['names no invented place', project, at('service'), 'a repository'],
        [
          'names a service where there are no repositories',
          withoutRepositories,
          router,
          '"backend/src/features/invoices/service.ts"',
        ],
        [
          'names what there is instead',
          withoutServices,
          router,
          'what this project has instead of a service',
        ],
      ] as const
    ).map(([name, own, file, target]) => ({
      name: `I8: ${name}`,
      code: eq,
      filename: own.at(file.replace(`${project.root}/`, '')),
      errors: [
        {
          messageId: 'elsewhere' as const,
          data: {
            part: file.includes('router') ? 'router' : 'service',
            specifier: 'drizzle-orm',
            place: target,
          },
        },
      ],
    })),
    {
      code: "import { z } from 'zod';\nimport { eq } from 'drizzle-orm';",
      filename: at('service'),
      errors: [
        { messageId: 'elsewhere', line: 2, data: { part: 'service', specifier: 'drizzle-orm', place } },
      ],
    },
    {
      code: "export { sql } from 'drizzle-orm';",
      filename: at('schemas'),
      errors: [{ messageId: 'elsewhere', data: { part: 'schemas', specifier: 'drizzle-orm', place } }],
    },
    {
      code: "const pg = await import('pg');",
      filename: at('tasks'),
      errors: [{ messageId: 'elsewhere', data: { part: 'tasks', specifier: 'pg', place } }],
    },
    {
      code: "import { type SQL, sql } from 'drizzle-orm';",
      filename: at('router'),
      errors: [{ messageId: 'elsewhere', data: { part: 'router', specifier: 'drizzle-orm', place } }],
    },
  ],
});
