import { httpErrorsInApi } from '../../../eslint-plugin/rules/http-errors-in-api.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const project = fixtureProject();
const at = (part: string): string => project.at(`backend/src/features/invoices/${part}.ts`);

ruleTester.run('http-errors-in-api', httpErrorsInApi, {
  valid: [
    { code: "import createError from '@fastify/error';", filename: at('router') },
    {
      code: "import createError from '@fastify/error';",
      filename: project.at('backend/src/core/http/errors.ts'),
    },
    { code: "import type { FastifyError } from '@fastify/error';", filename: at('service') },
    {
      code: "import { NotFoundError } from '../../core/http/errors.ts';\nthrow new NotFoundError();",
      filename: at('service'),
    },
    { code: "class InvoicePaidError extends DomainError { status = 'paid'; }", filename: at('errors') },
    { code: 'class Retry { status = 500; }', filename: at('service') },
    { code: 'class Level extends Base { status = 3; }', filename: at('errors') },
    {
      name: 'a reply of another kind',
      code: 'export const f = (reply) => reply.code(404);',
      filename: at('service'),
    },
  ],
  invalid: [
    {
      code: "import { Conflict } from 'http-errors';",
      filename: at('service'),
      errors: [{ messageId: 'package', line: 1, data: { part: 'service', specifier: 'http-errors' } }],
    },
    {
      code: "import type { FastifyReply } from 'fastify';\nexport const f = (reply: FastifyReply) =>\n  reply.code(404);",
      filename: at('service'),
      errors: [{ messageId: 'reply', line: 3, data: { part: 'service', method: 'code' } }],
    },
    {
      code: 'export class InvoiceNotFoundError extends DomainError {\n  statusCode = 404;\n}',
      filename: at('errors'),
      errors: [
        { messageId: 'status', line: 2, data: { name: 'InvoiceNotFoundError', property: 'statusCode' } },
      ],
    },
  ],
});
