import type { Layout } from '../layout/layouts.ts';
import type { Part } from '../parts/parts.ts';

/** `exports`: `export * from '…'` lines. `object`: properties of one object literal. `array`: elements of one array literal. */
export type RegistryShape = 'exports' | 'object' | 'array';

/** One file that must name every slice, or every part of one kind, as data. `key`, `symbol` and `file` are patterns as in a layout. */
export interface Registry {
  readonly id: string;
  /** What an entry is, in the words of a message: `router`. */
  readonly noun: string;
  /** The part whose presence on disk demands an entry. A layout without it has no such registry. */
  readonly part: Part;
  /** Path pattern from the project's root; `{locale}` stands for one file a locale. */
  readonly file: string;
  readonly shape: RegistryShape;
  /** The variable that holds the literal; a registry of exports has none. */
  readonly container?: string;
  /** The property's name; an array has none. */
  readonly key?: string;
  /** The identifier that the part exports and the registry imports; absent where the value is a literal. */
  readonly symbol?: string;
  /** The part is the default export of its file (JSON). */
  readonly isDefaultImport?: boolean;
  /** The value of an entry that imports nothing, written with single quotes; the edit spells it in the file's own quotes. */
  readonly literal?: string;
  /** Entries whose order has a meaning are appended; all others are kept sorted where the file is sorted. */
  readonly isOrdered?: boolean;
  /** The property of the part's definition that says with `false` that no entry is wanted. */
  readonly refusal?: string;
  /** Another registry that must hold the same keys (C9). */
  readonly agreesWith?: string;
}

/** Every registry of a generated project, one row each (C1, C6, C7, C8, C9, C13, G8, G13, L13, L15). */
export const registries = [
  {
    id: 'models',
    noun: 'model',
    part: 'model',
    file: 'backend/src/db/schema.ts',
    shape: 'exports',
  },
  {
    id: 'routers',
    noun: 'router',
    part: 'router',
    file: 'backend/src/api/index.ts',
    shape: 'object',
    container: 'routers',
    key: '{features:camel}',
    symbol: '{features:camel}Router',
  },
  {
    id: 'modules',
    noun: 'module',
    part: 'module',
    file: 'backend/src/core/modules.ts',
    shape: 'object',
    container: 'modules',
    key: '{features:camel}',
    symbol: '{feature:camel}Module',
  },
  {
    id: 'permissions',
    noun: 'permission group',
    part: 'permissions',
    file: 'backend/src/core/permissions.ts',
    shape: 'object',
    container: 'permissions',
    key: '{features:camel}',
    symbol: '{feature:camel}Permissions',
  },
  {
    id: 'tasks',
    noun: 'task group',
    part: 'tasks',
    file: 'backend/src/tasks/index.ts',
    shape: 'object',
    container: 'tasks',
    key: '{features:camel}',
    symbol: '{feature:camel}Tasks',
  },
  {
    id: 'events',
    noun: 'event group',
    part: 'events',
    file: 'backend/src/events/index.ts',
    shape: 'object',
    container: 'events',
    key: '{features:camel}',
    symbol: '{feature:camel}Events',
  },
  {
    id: 'listeners',
    noun: 'listener group',
    part: 'listeners',
    file: 'backend/src/listeners/index.ts',
    shape: 'object',
    container: 'listeners',
    key: '{features:camel}',
    symbol: '{feature:camel}Listeners',
  },
  {
    id: 'admin',
    noun: 'admin view',
    part: 'admin',
    file: 'backend/src/admin/index.ts',
    shape: 'object',
    container: 'adminViews',
    key: '{features:camel}',
    symbol: '{feature:camel}Admin',
  },
  {
    id: 'apps',
    noun: 'backend app definition',
    part: 'app',
    file: 'backend/src/core/app-definitions.ts',
    shape: 'object',
    container: 'appDefinitions',
    key: '{features}',
    symbol: '{features:camel}App',
    agreesWith: 'frontendApps',
  },
  {
    id: 'frontendApps',
    noun: 'frontend app definition',
    part: 'frontendApp',
    file: 'frontend/src/config/appDefinitions.ts',
    shape: 'object',
    container: 'appDefinitions',
    key: '{features}',
    symbol: '{features:camel}App',
    agreesWith: 'apps',
  },
  {
    id: 'sidebar',
    noun: 'sidebar entry',
    part: 'frontendApp',
    file: 'frontend/src/config/sidebarLayouts.ts',
    shape: 'object',
    container: 'sidebarLayout',
    key: '{features}',
    literal: "{ section: 'main' }",
    refusal: 'sidebar',
  },
  {
    id: 'messages',
    noun: 'message file',
    part: 'messages',
    file: 'frontend/messages/{locale}/index.ts',
    shape: 'object',
    container: 'messages',
    key: '{features:camel}',
    symbol: '{features:camel}',
    isDefaultImport: true,
  },
  {
    id: 'settings',
    noun: 'settings group',
    part: 'settings',
    file: 'backend/src/settings/index.ts',
    shape: 'object',
    container: 'settingsGroups',
    key: '{name:camel}',
    symbol: '{name:camel}Settings',
    isOrdered: true,
  },
  {
    id: 'middleware',
    noun: 'middleware',
    part: 'middleware',
    file: 'backend/src/middleware/index.ts',
    shape: 'object',
    container: 'middleware',
    key: '{name:camel}',
    symbol: 'register{name:pascal}',
    isOrdered: true,
  },
  {
    id: 'commands',
    noun: 'command',
    part: 'command',
    file: 'backend/src/commands/index.ts',
    shape: 'object',
    container: 'commands',
    key: '{name}',
    symbol: '{name:camel}Command',
  },
  {
    id: 'clients',
    noun: 'client',
    part: 'client',
    file: 'backend/src/clients/index.ts',
    shape: 'object',
    container: 'clients',
    key: '{name:camel}',
    symbol: 'create{name:pascal}Client',
  },
] as const satisfies readonly Registry[];

export type RegistryId = (typeof registries)[number]['id'];

/** The registries that a layout has a use for: those whose part it has a place for. */
export const registriesOf = (layout: Layout): readonly Registry[] =>
  registries.filter(({ part }) => layout[part] !== undefined);
