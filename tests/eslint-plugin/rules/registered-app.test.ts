import { registeredApp } from '../../../eslint-plugin/rules/registered-app.ts';
import { registryFiles } from '../support/fixture-files.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const backend = 'backend/src/core/app-definitions.ts';
const frontend = 'frontend/src/config/appDefinitions.ts';
const sidebar = 'frontend/src/config/sidebarLayouts.ts';
const app = 'frontend/src/features/order-items/app.ts';

const inBackend = registryFiles[backend] ?? '';
const inSidebar = registryFiles[sidebar] ?? '';
const withoutEntry = inSidebar.replace("  'order-items': { section: 'main' },\n", '');

const project = fixtureProject();
const shown = project.read(app);
const hidden = shown.replace("slug: 'order-items',", "slug: 'order-items',\n  sidebar: false,");
const hides = fixtureProject({ [app]: hidden });
const unseen = fixtureProject({ [sidebar]: withoutEntry });
const frontendOnly = fixtureProject({
  [frontend]: (registryFiles[frontend] ?? '').replace('};', "  settings: { slug: 'settings' },\n};"),
});

const swapped = `import { invoicesApp } from '../features/invoices/app.ts';

export const appDefinitions = {
  'order-items': invoicesApp,
};
`;
const renamed = swapped.replace("'order-items'", 'invoices');

for (const [registry, member, extension] of [
  [backend, 'backend/src/features/order-items/app.ts', '.ts'],
  [frontend, app, ''],
] as const)
  ruleTester.run(
    'registered-app',
    registeredApp,
    registrationCases({
      registry,
      member,
      lines: [
        `import { orderItemsApp } from '../features/order-items/app${extension}';`,
        "  'order-items': orderItemsApp,",
      ],
      container: 3,
      isFixable: false,
    }),
  );

ruleTester.run('registered-app', registeredApp, {
  valid: [
    { name: 'a complete sidebar', code: inSidebar, filename: project.at(sidebar) },
    { name: 'an app that is hidden on purpose', code: withoutEntry, filename: hides.at(sidebar) },
    { name: 'an app that says so itself', code: hidden, filename: hides.at(app) },
  ],
  invalid: [
    {
      name: 'an app without an entry in the sidebar',
      code: withoutEntry,
      filename: project.at(sidebar),
      errors: [{ messageId: 'missing', line: 1, suggestions: [{ messageId: 'add', output: inSidebar }] }],
    },
    {
      name: 'the same, in the app',
      code: shown,
      filename: unseen.at(app),
      errors: [
        {
          messageId: 'unregistered',
          line: 1,
          data: {
            noun: 'sidebar entry',
            member: app,
            registry: sidebar,
            line: "'order-items': { section: 'main' },",
          },
        },
      ],
    },
    {
      name: 'an entry in the sidebar that belongs to no app',
      code: inSidebar.replace('};', "  users: { section: 'main' },\n};"),
      filename: project.at(sidebar),
      errors: [
        {
          messageId: 'orphaned',
          line: 4,
          data: { key: 'users' },
          suggestions: [{ messageId: 'remove', output: inSidebar }],
        },
      ],
    },
    {
      name: 'a slug that differs',
      code: inBackend.replace("'order-items':", "'order-item':"),
      filename: project.at(backend),
      errors: [
        {
          messageId: 'misnamed',
          line: 6,
          data: {
            noun: 'backend app definition',
            member: 'backend/src/features/order-items/app.ts',
            found: 'order-item',
            key: 'order-items',
          },
          suggestions: [{ messageId: 'rename', output: inBackend }],
        },
      ],
    },
    {
      name: 'something else under the slug',
      code: swapped,
      filename: project.at(backend),
      errors: [
        { messageId: 'misnamed', line: 4, suggestions: [{ messageId: 'rename', output: renamed }] },
        {
          messageId: 'displaced',
          line: 4,
          data: {
            key: 'order-items',
            noun: 'backend app definition',
            member: 'backend/src/features/order-items/app.ts',
            line: "'order-items': orderItemsApp,",
          },
        },
      ],
    },
    {
      name: 'an app that only the frontend has',
      code: inBackend,
      filename: frontendOnly.at(backend),
      errors: [{ messageId: 'disagreeing', line: 3 + 1, data: { key: 'settings', other: frontend } }],
    },
  ],
});
