import { names, readConventions, type Conventions, type Names } from 'paxx-conventions';
import type { Files } from './project.ts';

/** The files of one slice as the generator writes them, cut down to what rules look at. */
export function sliceFiles(feature: Names): Files {
  const { camel, pascal, plural, snake } = feature;
  const folder = `backend/src/features/${plural.kebab}`;
  const slug = `can_view_${plural.snake}`;
  return {
    [`${folder}/model.ts`]: `import { pgTable, uuid } from 'drizzle-orm/pg-core';

export const ${plural.camel} = pgTable('${plural.snake}', { id: uuid('id').primaryKey() });
`,
    [`${folder}/permissions.ts`]: `export const ${camel}Permissions = {
  ${slug}: { category: '${plural.human}', description: 'See.', templates: ['admin'] },
  can_manage_${plural.snake}: { category: '${plural.human}', description: 'Change.', templates: ['admin'] },
} as const;
`,
    [`${folder}/service.ts`]: `export const create${pascal}Service = () => ({ list: async () => [] });\n`,
    [`${folder}/router.ts`]: `import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { ${camel}Service } from './dependencies.ts';

export const ${plural.camel}Router: FastifyPluginAsyncZod = async (app) => {
  const ${plural.camel} = ${camel}Service(app);
  app.get(
    '/workspaces/:workspaceId/${plural.kebab}',
    { config: { permission: '${slug}' } },
    async (request) => ${plural.camel}.list(request.params.workspaceId),
  );
};
`,
    [`${folder}/tasks.ts`]: `export const ${camel}Tasks = { ${snake}_reminder: { run: async () => {} } };\n`,
    [`${folder}/events.ts`]: `export const ${camel}Events = {};\n`,
    [`${folder}/listeners.ts`]: `export const ${camel}Listeners = {};\n`,
    [`backend/src/modules/${plural.kebab}/module.ts`]: `export const ${camel}Module = {};\n`,
    [`${folder}/admin.ts`]: `export const ${camel}Admin = {};\n`,
    [`${folder}/app.ts`]: `export const ${plural.camel}App = { slug: '${plural.kebab}', permission: '${slug}' } as const;\n`,
    [`frontend/src/features/${plural.kebab}/app.ts`]: `export const ${plural.camel}App = {
  slug: '${plural.kebab}',
  route: '/${plural.kebab}',
  labelKey: '${plural.camel}.title',
  permission: '${slug}',
} as const;
`,
    [`frontend/messages/en/${plural.kebab}.json`]: `{ "title": "${plural.human}" }\n`,
    [`frontend/messages/hi/${plural.kebab}.json`]: `{ "title": "${plural.human}" }\n`,
  };
}

/** The registries of a project with two slices, `invoices` and `order-items`, as the registrars leave them. */
export const registryFiles: Files = {
  'backend/src/db/schema.ts': `export * from '../features/invoices/model.ts';
export * from '../features/order-items/model.ts';
`,
  'backend/src/api/index.ts': `import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { invoicesRouter } from '../features/invoices/router.ts';
import { orderItemsRouter } from '../features/order-items/router.ts';

export const routers = {
  invoices: invoicesRouter,
  orderItems: orderItemsRouter,
} satisfies Record<string, FastifyPluginAsyncZod>;
`,
  'backend/src/core/permissions.ts': `import { invoicePermissions } from '../features/invoices/permissions.ts';
import { orderItemPermissions } from '../features/order-items/permissions.ts';

export const permissions = {
  invoices: invoicePermissions,
  orderItems: orderItemPermissions,
};
`,
  'backend/src/tasks/index.ts': `import { invoiceTasks } from '../features/invoices/tasks.ts';
import { orderItemTasks } from '../features/order-items/tasks.ts';

export const tasks = {
  invoices: invoiceTasks,
  orderItems: orderItemTasks,
};
`,
  'backend/src/events/index.ts': `import { invoiceEvents } from '../features/invoices/events.ts';
import { orderItemEvents } from '../features/order-items/events.ts';

export const events = {
  invoices: invoiceEvents,
  orderItems: orderItemEvents,
};
`,
  'backend/src/listeners/index.ts': `import { invoiceListeners } from '../features/invoices/listeners.ts';
import { orderItemListeners } from '../features/order-items/listeners.ts';

export const listeners = {
  invoices: invoiceListeners,
  orderItems: orderItemListeners,
};
`,
  'backend/src/core/modules.ts': `import { invoiceModule } from '../modules/invoices/module.ts';
import { orderItemModule } from '../modules/order-items/module.ts';

export const modules = {
  invoices: invoiceModule,
  orderItems: orderItemModule,
};
`,
  'backend/src/admin/index.ts': `import { invoiceAdmin } from '../features/invoices/admin.ts';
import { orderItemAdmin } from '../features/order-items/admin.ts';

export const adminViews = {
  invoices: invoiceAdmin,
  orderItems: orderItemAdmin,
};
`,
  'backend/src/core/app-definitions.ts': `import { invoicesApp } from '../features/invoices/app.ts';
import { orderItemsApp } from '../features/order-items/app.ts';

export const appDefinitions = {
  invoices: invoicesApp,
  'order-items': orderItemsApp,
};
`,
  'frontend/src/config/appDefinitions.ts': `import { invoicesApp } from '../features/invoices/app';
import { orderItemsApp } from '../features/order-items/app';

export const appDefinitions = {
  invoices: invoicesApp,
  'order-items': orderItemsApp,
};
`,
  'frontend/src/config/sidebarLayouts.ts': `export const sidebarLayout = {
  invoices: { section: 'main' },
  'order-items': { section: 'main' },
};
`,
  'backend/src/settings/index.ts': `import { httpSettings } from './http.ts';
import { mailSettings } from './mail.ts';

export const settingsGroups = {
  http: httpSettings,
  mail: mailSettings,
};
`,
  'backend/src/middleware/index.ts': `import { registerCors } from './cors.ts';
import { registerTenant } from './tenant.ts';

export const middleware = {
  cors: registerCors,
  tenant: registerTenant,
};
`,
  'backend/src/commands/index.ts': `import { importUsersCommand } from './import-users.ts';
import { pruneSessionsCommand } from './prune-sessions.ts';

export const commands = {
  'import-users': importUsersCommand,
  'prune-sessions': pruneSessionsCommand,
};
`,
  'backend/src/clients/index.ts': `import { createMailClient } from './mail.ts';
import { createPaymentsClient } from './payments.ts';

export const clients = {
  mail: createMailClient,
  payments: createPaymentsClient,
};
`,
  'frontend/messages/en/index.ts': `import common from './common.json';
import invoices from './invoices.json';
import orderItems from './order-items.json';

const messages = {
  common,
  invoices,
  orderItems,
};

export default messages;
`,
  'frontend/messages/hi/index.ts': `import common from './common.json';
import invoices from './invoices.json';
import orderItems from './order-items.json';

const messages = {
  common,
  invoices,
  orderItems,
};

export default messages;
`,
};

/** Two parts of every kind that stands alone, each exporting what its registry imports. */
const standaloneFiles: Files = {
  'backend/src/settings/http.ts': 'export const httpSettings = {};\n',
  'backend/src/settings/mail.ts': 'export const mailSettings = {};\n',
  'backend/src/middleware/cors.ts': 'export const registerCors = () => {};\n',
  'backend/src/middleware/tenant.ts': 'export const registerTenant = () => {};\n',
  'backend/src/commands/import-users.ts': 'export const importUsersCommand = {};\n',
  'backend/src/commands/prune-sessions.ts': 'export const pruneSessionsCommand = {};\n',
  'backend/src/clients/mail.ts': 'export const createMailClient = () => ({});\n',
  'backend/src/clients/payments.ts': 'export const createPaymentsClient = () => ({});\n',
};

/** The default layout, and the one part that it lacks. */
const config =
  '{ "generator-paxx": { "layout": { "module": "backend/src/modules/{features}/module.ts" } } }\n';

export const fixtureConventions = conventionsIn(config);

function conventionsIn(text: string): Conventions {
  const result = readConventions(text);
  if (result.kind !== 'read') throw new Error('The fixture is no project.');
  return result.conventions;
}

/** A whole project that every rule is content with. */
export const fixtureFiles: Files = {
  '.yo-rc.json': config,
  'package.json': '{ "type": "module" }\n',
  'frontend/messages/en/common.json': '{ "save": "Save" }\n',
  'frontend/messages/hi/common.json': '{ "save": "सहेजें" }\n',
  ...sliceFiles(names('invoice')),
  ...sliceFiles(names('order item')),
  ...standaloneFiles,
  ...registryFiles,
};
