import {
  defaultConventions,
  entryFor,
  isStandalone,
  names,
  pathOf,
  registryFiles,
  sampleRegistry,
  type Part,
  type ProjectFacts,
  type Reader,
} from 'paxx-conventions';

/** Texts by their path from the project's root. */
export type Files = Readonly<Record<string, string>>;

/** A project that is nothing but texts, as a judge or a generator asks for it. */
export const projectOf = (
  files: Files,
  conventions = defaultConventions,
): ProjectFacts & { readonly read: (path: string) => string | undefined } => ({
  conventions,
  read: (path) => files[path],
  exists: (path) => path in files,
  list: (folder) => {
    const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
    return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))].sort();
  },
  derive: <Value>(path: string, reader: Reader<Value>) => {
    const text = files[path];
    return text === undefined ? undefined : reader.read(text);
  },
});

/** Registries as a fresh project types them. */
const typedRegistries: Files = {
  'backend/src/db/schema.ts': '',
  'backend/src/api/index.ts': 'export const routers = {} satisfies Record<string, Router>;\n',
  'backend/src/core/permissions.ts':
    'export const permissions = {} satisfies Record<string, PermissionGroup>;\n',
  'backend/src/tasks/index.ts': 'export const tasks = {} satisfies Record<string, TaskGroup>;\n',
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

/** The registries of a project without a single feature. */
export const emptyRegistries: Files = {
  ...Object.fromEntries(
    defaultConventions.registries.flatMap((registry) =>
      registryFiles(registry, projectOf({})).map((file) => [file, sampleRegistry(registry, [])]),
    ),
  ),
  ...typedRegistries,
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
