import { requirePermission } from '../../../eslint-plugin/rules/require-permission.ts';
import { inRouter } from '../support/in-router.ts';
import { ruleTester } from '../support/rule-tester.ts';

const route = (options: string): string => inRouter(`app.get('/invoices', ${options}, async () => []);`);

ruleTester.run('require-permission', requirePermission, {
  valid: [
    route("{ config: { permission: 'can_view_invoices' } }"),
    route('{ config: { authenticated: true } }'),
    route("{ config: { systemPermission: 'can_manage_users' } }"),
    route("{ config: { public: 'Load balancers ask for it.' } }"),
    route('{ config: { permission } }'),
    route('{ ...shared }'),
    route('{ config: { ...shared } }'),
    route('optionsOf(invoices)'),
    `const options = { config: { authenticated: true } };\n${route('options')}`,
    inRouter("app.route({ method: 'GET', url: '/invoices', config: { authenticated: true }, handler });"),
    { name: 'an object that is no Fastify instance', code: "client.get('/invoices', {}, () => []);" },
    {
      name: 'an import of the same name',
      code: "import { app } from './x.ts';\napp.get('/invoices', () => []);",
    },
  ],
  invalid: [
    { code: route('{}'), errors: [{ messageId: 'missing', line: 3, data: { route: 'GET /invoices' } }] },
    { code: route('{ config: {} }'), errors: [{ messageId: 'missing' }] },
    { code: inRouter("app.get('/invoices', async () => []);"), errors: [{ messageId: 'missing' }] },
    ...[
      "app['get']('/invoices', async () => []);",
      "const m = 'get';\napp[m]('/invoices', async () => []);",
    ].map((text) => ({
      name: `I10: a method in brackets: ${text}`,
      code: inRouter(text),
      errors: [{ messageId: 'missing' as const, data: { route: 'GET /invoices' } }],
    })),
    {
      code: inRouter("app.route({ method: 'POST', url: '/invoices', handler });"),
      errors: [{ messageId: 'missing', data: { route: 'POST /invoices' } }],
    },
    {
      code: inRouter("app.register(async (inner) => { inner.delete('/x', async () => {}); });"),
      errors: [{ messageId: 'missing', data: { route: 'DELETE /x' } }],
    },
    {
      code: "import Fastify from 'fastify';\nconst app = Fastify().withTypeProvider();\napp.get('/x', () => 1);",
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: "import type { FastifyInstance } from 'fastify';\nexport function add(app: FastifyInstance) {\n  app.put('/x', () => 1);\n}",
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: route("{ config: { permission: 'can_view_invoices', public: 'Everybody may.' } }"),
      errors: [{ messageId: 'several', data: { route: 'GET /invoices', ways: 'permission", "public' } }],
    },
    { code: route("{ config: { permission: '' } }"), errors: [{ messageId: 'unnamed' }] },
    {
      code: route("{ config: { systemPermission: '' } }"),
      errors: [{ messageId: 'unnamed', data: { route: 'GET /invoices', way: 'systemPermission' } }],
    },
    { code: route("{ config: { public: ' ' } }"), errors: [{ messageId: 'unreasoned' }] },
    { code: route('{ config: { public: true } }'), errors: [{ messageId: 'unreasoned' }] },
    { code: route('{ config: { authenticated: false } }'), errors: [{ messageId: 'doubtful' }] },
  ],
});
