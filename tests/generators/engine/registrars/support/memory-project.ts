import { defaultConventions, entryFor, isStandalone, names, pathOf, type Part } from 'paxx-conventions';
import type { RegistrarProject } from '../../../../../generators/engine/registrars/registrar.ts';

/** Texts by their path from the project's root. */
export type Files = Readonly<Record<string, string>>;

export const projectOf = (files: Files): RegistrarProject => ({
  conventions: defaultConventions,
  files: Object.keys(files).sort(),
  read: (path) => files[path],
});

/** The registries of a project without a single feature, as a fresh project has them. */
export const emptyRegistries: Files = {
  'backend/src/db/schema.ts': '',
  'backend/src/api/index.ts': 'export const routers = {} satisfies Record<string, Router>;\n',
  'backend/src/core/permissions.ts':
    'export const permissions = {} satisfies Record<string, PermissionGroup>;\n',
  'backend/src/tasks/index.ts': 'export const tasks = {} satisfies Record<string, TaskGroup>;\n',
  'backend/src/settings/index.ts': 'export const settingsGroups = {};\n',
  'backend/src/middleware/index.ts': 'export const middleware = {};\n',
  'backend/src/commands/index.ts': 'export const commands = {};\n',
  'backend/src/clients/index.ts': 'export const clients = {};\n',
  'backend/src/events/index.ts': 'export const events = {} satisfies Record<string, EventGroup>;\n',
  'backend/src/admin/index.ts': 'export const adminViews = {} satisfies Record<string, AdminView>;\n',
  'backend/src/listeners/index.ts': 'export const listeners = {} satisfies Record<string, ListenerGroup>;\n',
  'backend/src/core/app-definitions.ts':
    'export const appDefinitions = {} satisfies Record<string, AppDefinition>;\n',
  'frontend/src/config/appDefinitions.ts':
    "import type { AppDefinition } from './app-definition';\n\nexport const appDefinitions = {} satisfies Record<string, AppDefinition>;\n",
  'frontend/src/config/sidebarLayouts.ts': 'export const sidebarLayout = {} satisfies SidebarLayout;\n',
  'frontend/messages/en/index.ts': 'const messages = {};\n\nexport default messages;\n',
  'frontend/messages/hi/index.ts':
    'const messages = {} satisfies typeof source;\n\nexport default messages;\n',
};

/** The parts of a feature that demand an entry, each exporting what its registry imports. */
export function partsOf(feature: string, without: readonly Part[] = []): Files {
  const demanding = defaultConventions.registries.filter(
    ({ part, id }) => !without.includes(part) && !isStandalone(part) && id !== 'sidebar',
  );
  return Object.fromEntries(
    demanding.flatMap((registry) =>
      (registry.part === 'messages' ? defaultConventions.locales : ['en']).map((locale) => {
        const path = pathOf(registry.part, names(feature), defaultConventions, { locale });
        const { symbol } = entryFor(registry, names(feature), defaultConventions, { locale });
        return [path, textOf(registry.part, symbol)];
      }),
    ),
  );
}

/** A part of each kind that stands alone, each exporting what its registry imports. */
export const standaloneParts: Files = {
  'backend/src/settings/mail.ts': 'export const mailSettings = {};\n',
  'backend/src/middleware/request-id.ts': 'export const registerRequestId = () => {};\n',
  'backend/src/commands/import-users.ts': 'export const importUsersCommand = {};\n',
  'backend/src/clients/payments.ts': 'export const createPaymentsClient = () => {};\n',
};

function textOf(part: Part, symbol = 'table'): string {
  if (part === 'messages') return '{}\n';
  if (part !== 'model') return `export const ${symbol} = {};\n`;
  return "import { pgTable } from 'drizzle-orm/pg-core';\n\nexport const table = pgTable('table', {});\n";
}
