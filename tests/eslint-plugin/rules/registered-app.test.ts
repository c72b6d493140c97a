import { registryFiles } from '../support/fixture-files.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';
import { wiringRule } from '../support/wiring-rule.ts';

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
const inFrontend = registryFiles[frontend] ?? '';
const alone = inFrontend.replace('};', "  settings: { slug: 'settings' },\n};");
const otherSlug = fixtureProject({ [app]: shown.replace("'order-items'", "'orders'") });

const swapped = `import { invoicesApp } from '../features/invoices/app.ts';

export const appDefinitions = {
  'order-items': invoicesApp,
};
`;
const renamed = swapped.replace("'order-items'", 'invoices');

ruleTester.run('registered-app', wiringRule('registered-app'), {
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
          messageId: 'missing',
          line: 1,
          data: {
            noun: 'sidebar entry',
            feature: 'order-items',
            path: app,
            file: sidebar,
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
          data: { noun: 'sidebar entry', key: 'users', file: sidebar },
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
            file: backend,
            key: 'order-item',
            expected: 'order-items',
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
            file: backend,
            found: 'invoicesApp from "../features/invoices/app.ts"',
            noun: 'backend app definition',
            feature: 'order-items',
            line: "'order-items': orderItemsApp,",
          },
        },
      ],
    },
    {
      name: 'an app that only the frontend has',
      code: alone,
      filename: project.at(frontend),
      errors: [
        {
          messageId: 'disagreeing',
          line: 7,
          data: {
            noun: 'frontend app definition',
            key: 'settings',
            file: frontend,
            other: backend,
            otherNoun: 'backend app definition',
            place: ' in "backend/src/features/settings/app.ts"',
          },
        },
      ],
    },
    {
      name: 'an app that says another slug of itself than its key',
      code: inFrontend,
      filename: otherSlug.at(frontend),
      errors: [
        {
          messageId: 'mismatched',
          line: 6,
          data: {
            noun: 'frontend app definition',
            key: 'order-items',
            file: frontend,
            path: app,
            property: 'slug',
            value: 'orders',
          },
        },
      ],
    },
  ],
});
