import { knownPermission } from '../../../eslint-plugin/rules/known-permission.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { inRouter } from '../support/in-router.ts';
import { ruleTester } from '../support/rule-tester.ts';

const registry = 'backend/src/core/permissions.ts';
const project = fixtureProject();
const open = fixtureProject({ [registry]: 'export const permissions = { ...groups };\n' });
const halfTyped = fixtureProject({ [registry]: 'export const permissions = {\n' });
const unregistered = fixtureProject({ [registry]: 'export const permissions = {};\n' });
const openGroup = fixtureProject({
  'backend/src/features/order-items/permissions.ts': 'export const orderItemPermissions = { ...shared };\n',
});

const router = 'backend/src/features/invoices/router.ts';
const filename = project.at(router);
const route = (slug: string): string =>
  inRouter(`app.get('/x', { config: { permission: ${slug} } }, async () => []);`);
const known = ['can_view_invoices', 'can_manage_order_items'];
const unknown = route("'can_fly'");

ruleTester.run('known-permission', knownPermission, {
  valid: [
    ...known.map((slug) => ({ code: route(`'${slug}'`), filename })),
    { name: 'a variable', code: route('slug'), filename },
    { name: 'a computed slug', code: route('`can_${verb}_invoices`'), filename },
    { name: 'a string in another place', code: "export const text = 'can_fly';", filename },
    { name: 'a permission of something else', code: "export const x = { permission: 'can_fly' };", filename },
    { name: 'a slug that is allowed', code: unknown, filename, options: [{ allow: ['can_fly'] }] },
    { name: 'an open registry', code: unknown, filename: open.at(router) },
    { name: 'an open group', code: unknown, filename: openGroup.at(router) },
    { name: 'a half-typed registry', code: unknown, filename: halfTyped.at(router) },
    {
      name: 'a group that is not registered yet',
      code: route("'can_view_invoices'"),
      filename: unregistered.at(router),
    },
    { name: 'a file without a project', code: unknown },
  ],
  invalid: [
    { code: unknown, filename, errors: [{ messageId: 'unknown', line: 3, data: { slug: 'can_fly' } }] },
    {
      code: unknown.replace('permission:', 'systemPermission:'),
      filename,
      errors: [{ messageId: 'unknown', data: { slug: 'can_fly' } }],
    },
    {
      code: route("'can_veiw_invoices'"),
      filename,
      errors: [
        {
          messageId: 'misspelled',
          line: 3,
          data: { slug: 'can_veiw_invoices', nearest: 'can_view_invoices' },
          suggestions: [
            {
              messageId: 'replace',
              data: { nearest: 'can_view_invoices' },
              output: route("'can_view_invoices'"),
            },
          ],
        },
      ],
    },
    {
      name: 'an app definition',
      code: "export const invoicesApp = { slug: 'invoices', permission: 'can_fly' } as const satisfies AppDefinition;",
      filename: project.at('backend/src/features/invoices/app.ts'),
      errors: [{ messageId: 'unknown', line: 1, data: { slug: 'can_fly' } }],
    },
    {
      name: 'an app definition of the frontend',
      code: "export const invoicesApp = { permission: 'can_fly' };",
      filename: project.at('frontend/src/features/invoices/app.ts'),
      errors: [{ messageId: 'unknown', data: { slug: 'can_fly' } }],
    },
  ],
});
