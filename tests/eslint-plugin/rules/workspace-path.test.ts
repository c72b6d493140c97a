import { workspacePath } from '../../../eslint-plugin/rules/workspace-path.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { inRouter } from '../support/in-router.ts';
import { ruleTester } from '../support/rule-tester.ts';

const project = fixtureProject();
const filename = project.at('backend/src/features/invoices/router.ts');
const prefix = '/workspaces/:workspaceId';
const route = (path: string, config: string): string =>
  inRouter(`app.get(${path}, { config: { ${config} } }, async () => []);`);

const permission = "permission: 'can_view_invoices'";
const outside = route("'/invoices'", permission);

ruleTester.run('workspace-path', workspacePath, {
  valid: [
    { code: route(`'${prefix}/invoices'`, permission), filename },
    { code: route(`'${prefix}'`, permission), filename },
    { code: route("'/health'", "public: 'Load balancers ask.'"), filename },
    { code: route("'/workspaces'", 'authenticated: true'), filename },
    { code: route("'/system/users'", "systemPermission: 'can_manage_users'"), filename },
    { name: 'a webhook', code: route(`'${prefix}/hooks'`, "public: 'The sender signs.'"), filename },
    { name: 'a path that is computed', code: route('base + path', permission), filename },
    { name: 'a slug that is computed', code: route("'/invoices'", 'permission'), filename },
    {
      name: 'a plugin that is mounted with a prefix',
      code: inRouter(
        `app.register(async (inner) => { inner.get('/x', { config: { ${permission} } }, run); }, { prefix });`,
      ),
      filename,
    },
    {
      name: 'a file that is no router',
      code: outside,
      filename: project.at('backend/src/core/http/health.ts'),
    },
  ],
  invalid: [
    {
      code: outside,
      filename,
      errors: [
        {
          messageId: 'outside',
          line: 3,
          data: { route: 'GET /invoices', slug: 'can_view_invoices', prefix },
          suggestions: [
            { messageId: 'insert', data: { prefix }, output: route(`'${prefix}/invoices'`, permission) },
          ],
        },
      ],
    },
    {
      name: 'a path that only begins alike',
      code: route(`'${prefix}s/x'`, permission),
      filename,
      errors: [
        {
          messageId: 'outside',
          suggestions: [{ messageId: 'insert', output: route(`'${prefix}${prefix}s/x'`, permission) }],
        },
      ],
    },
    {
      name: 'a path with a name',
      code: `const path = '/invoices';\n${route('path', permission)}`,
      filename,
      errors: [{ messageId: 'outside', line: 4 }],
    },
    {
      code: route(`'${prefix}/invoices'`, 'authenticated: true'),
      filename,
      errors: [{ messageId: 'unguarded', line: 3, data: { route: `GET ${prefix}/invoices` } }],
    },
    {
      code: route(`'${prefix}/users'`, "systemPermission: 'can_manage_users'"),
      filename,
      errors: [{ messageId: 'system', data: { route: `GET ${prefix}/users`, slug: 'can_manage_users' } }],
    },
  ],
});
