import type { Layout } from '../layout/layouts.ts';
import type { Part } from '../parts/parts.ts';

/** `exports`: `export * from '…'` lines. `object`: properties of one object literal. `array`: elements of one array literal. */
export type RegistryShape = 'exports' | 'object' | 'array';

/** The lint rule that watches over a registry; registries that belong together share one. */
export interface WiringRule {
  readonly name: `registered-${string}`;
  /** What the rule requires, as ESLint words it: in lower case, without a full stop. */
  readonly description: string;
  /** What happens to what is forgotten: full sentences of the rule's page. */
  readonly consequence: string;
  /** When a project does not need the rule. */
  readonly exemption: string;
  /** Ids of the requirements that it meets. */
  readonly requirements: readonly string[];
  /** `suggestion` where somebody should think about the place of a missing entry. */
  readonly repair: 'fix' | 'suggestion';
}

/**
 * One file that must name every slice, or every part of one kind, as data. Everything that reads, writes, judges and
 * documents registries is a fold over these rows. `key`, `symbol` and `file` are patterns as in a layout.
 * Other places (an argument of a call, statements of a function) are further members of `RegistryShape` with keys in the
 * first group, other forms of an entry (`new X()`, a spread) keys of the second.
 */
export interface Registry {
  readonly id: string;
  /** What an entry is, in the words of a message: `router`. */
  readonly noun: string;

  // Where the entries stand.
  /** Path pattern from the project's root; `{locale}` stands for one file a locale. */
  readonly file: string;
  readonly shape: RegistryShape;
  /** The variable that holds the literal; a registry of exports has none. */
  readonly container?: string | undefined;
  /** Entries whose order has a meaning are appended; all others are kept sorted where the file is sorted. */
  readonly isOrdered?: boolean;

  // What an entry is.
  /** The part whose presence on disk demands an entry. A layout without it has no such registry. */
  readonly part: Part;
  /** The property's name; an array has none. */
  readonly key?: string;
  /** The identifier that the part exports and the registry imports; absent where the value is a literal. */
  readonly symbol?: string;
  /** The part is the default export of its file (JSON). */
  readonly isDefaultImport?: boolean;
  /** The value of an entry that imports nothing, written with single quotes; the edit spells it in the file's own quotes. */
  readonly literal?: string;

  // What is expected of it.
  /** The property of the part's definition that says with `false` that no entry is wanted. */
  readonly refusal?: string;
  /** The property by which the part's definition names itself: it must say what the key says (C9). */
  readonly identity?: string;
  /** Another registry that must hold the same keys (C9). */
  readonly agreesWith?: string;
  /** Absent where no rule watches over it. */
  readonly rule?: WiringRule;
  /** The names of two parts that the rule's page shows, where no slice names them. */
  readonly samples?: readonly [string, string];
}

const appRule = {
  name: 'registered-app',
  description: 'require every app to be in both app registries, under one slug, and in the sidebar',
  consequence:
    "An app is in three places: the backend's registry, the frontend's registry and the sidebar, under one slug. Where one is missing the app is there and cannot be reached, or can be reached and does not open. An app that stands in no sidebar on purpose says `sidebar: false`.",
  exemption: 'When the frontend has no registry of apps.',
  requirements: ['C9'],
  repair: 'suggestion',
} as const satisfies WiringRule;

/** Most registries are an object literal, in a variable that is named as they are: a row says what is different. */
type RegistryRow = Omit<Registry, 'shape'> & Partial<Pick<Registry, 'shape'>>;

/** Every registry of a generated project, one row each (C1, C6, C7, C8, C9, C13, G8, G13, L13, L15). */
const rows = [
  {
    id: 'models',
    noun: 'model',
    part: 'model',
    file: 'backend/src/db/schema.ts',
    shape: 'exports',
    rule: {
      name: 'registered-model',
      description: 'require every model to be exported by the models index',
      consequence:
        'A model that the models index does not export does not exist for the migration tool, for relations and for the test database, and nothing says so.',
      exemption:
        'When another tool discovers models by itself. Set `registries.models` to `false` in `.yo-rc.json` then, so that the generators know it too.',
      requirements: ['C1'],
      repair: 'fix',
    },
  },
  {
    id: 'routers',
    noun: 'router',
    part: 'router',
    file: 'backend/src/api/index.ts',
    key: '{features:camel}',
    symbol: '{features:camel}Router',
    rule: {
      name: 'registered-router',
      description: 'require every router to be mounted in the API index',
      consequence:
        'A router that is not mounted answers 404 although its file exists. The order of mounting can matter, so the repair is a suggestion.',
      exemption: 'When routers are loaded from their folder by a plugin of the framework.',
      requirements: ['C6', 'G5'],
      repair: 'suggestion',
    },
  },
  {
    id: 'modules',
    noun: 'module',
    part: 'module',
    file: 'backend/src/core/modules.ts',
    key: '{features:camel}',
    symbol: '{feature:camel}Module',
    rule: {
      name: 'registered-module',
      description: 'require every module to be in the registry of the container',
      consequence:
        'With the capability `container` services and repositories come out of a container. It knows the modules of the registry and no others: what another module registers cannot be resolved, and the application does not start.',
      exemption:
        'When the project composes its services by hand: without that capability there is no such registry.',
      requirements: ['L12'],
      repair: 'fix',
    },
  },
  {
    id: 'permissions',
    noun: 'permission group',
    part: 'permissions',
    file: 'backend/src/core/permissions.ts',
    key: '{features:camel}',
    symbol: '{feature:camel}Permissions',
    rule: {
      name: 'registered-permissions',
      description: 'require every permission group to be in the permission registry',
      consequence:
        'A permission that is in no registered group can be given to nobody: its route answers 403 to everybody.',
      exemption: 'When permissions are rows of a database that nothing in the code names.',
      requirements: ['C7'],
      repair: 'fix',
    },
  },
  {
    id: 'tasks',
    noun: 'task group',
    part: 'tasks',
    file: 'backend/src/tasks/index.ts',
    key: '{features:camel}',
    symbol: '{feature:camel}Tasks',
    rule: {
      name: 'registered-task',
      description: 'require every task group to be in the task registry',
      consequence:
        'The worker runs the tasks of the registry and no others: a task group that is not in it is dispatched and never executed.',
      exemption: 'When the project has no background worker.',
      requirements: ['C8'],
      repair: 'fix',
    },
  },
  {
    id: 'events',
    noun: 'event group',
    part: 'events',
    file: 'backend/src/events/index.ts',
    key: '{features:camel}',
    symbol: '{feature:camel}Events',
    rule: {
      name: 'registered-event',
      description: 'require every event group to be in the event registry',
      consequence:
        'The names and payloads of all events come from the registry: a group that is not in it can be neither emitted nor listened to, and the WebSocket passes none of it on.',
      exemption: 'When slices do not speak to each other by events.',
      requirements: ['P10'],
      repair: 'fix',
    },
  },
  {
    id: 'listeners',
    noun: 'listener group',
    part: 'listeners',
    file: 'backend/src/listeners/index.ts',
    key: '{features:camel}',
    symbol: '{feature:camel}Listeners',
    rule: {
      name: 'registered-listener',
      description: 'require every listener group to be in the listener registry',
      consequence:
        'The server and the worker call the listeners of the registry and no others: a group that is not in it never runs.',
      exemption: 'When slices do not speak to each other by events.',
      requirements: ['P10'],
      repair: 'fix',
    },
  },
  {
    id: 'admin',
    noun: 'admin view',
    part: 'admin',
    file: 'backend/src/admin/index.ts',
    container: 'adminViews',
    key: '{features:camel}',
    symbol: '{feature:camel}Admin',
    rule: {
      name: 'registered-admin',
      description: 'require every admin view to be in the admin registry',
      consequence:
        'The pages at `/admin` show the views of the registry and no others: a view that is not in it can be written and tested, and nobody ever sees it.',
      exemption: 'When the project has no admin pages.',
      requirements: ['G7'],
      repair: 'fix',
    },
  },
  {
    id: 'apps',
    noun: 'backend app definition',
    part: 'app',
    file: 'backend/src/core/app-definitions.ts',
    container: 'appDefinitions',
    key: '{features}',
    symbol: '{features:camel}App',
    identity: 'slug',
    agreesWith: 'frontendApps',
    rule: appRule,
  },
  {
    id: 'frontendApps',
    noun: 'frontend app definition',
    part: 'frontendApp',
    file: 'frontend/src/config/appDefinitions.ts',
    container: 'appDefinitions',
    key: '{features}',
    symbol: '{features:camel}App',
    identity: 'slug',
    agreesWith: 'apps',
    rule: appRule,
  },
  {
    id: 'sidebar',
    noun: 'sidebar entry',
    part: 'frontendApp',
    file: 'frontend/src/config/sidebarLayouts.ts',
    container: 'sidebarLayout',
    key: '{features}',
    literal: "{ section: 'main' }",
    refusal: 'sidebar',
    rule: appRule,
  },
  {
    id: 'messages',
    noun: 'message file',
    part: 'messages',
    file: 'frontend/messages/{locale}/index.ts',
    key: '{features:camel}',
    symbol: '{features:camel}',
    isDefaultImport: true,
    rule: {
      name: 'registered-messages',
      description: 'require every message file to be in the index of its locale',
      consequence:
        'Messages that the index of their locale does not import are not in the bundle: the page shows keys instead of words, in one language only, which is why nobody sees it. The message files are JSON, so the report is in the index.',
      exemption: 'When messages are loaded from a service at run time.',
      requirements: ['C13'],
      repair: 'fix',
    },
  },
  {
    id: 'settings',
    noun: 'settings group',
    part: 'settings',
    file: 'backend/src/settings/index.ts',
    container: 'settingsGroups',
    key: '{name:camel}',
    symbol: '{name:camel}Settings',
    isOrdered: true,
    samples: ['http', 'mail'],
    rule: {
      name: 'registered-settings',
      description: 'require every settings group to be in the settings registry',
      consequence:
        'The settings are read group by group from the registry: the variables of a group that is not in it are never read, and what they must not be in production is never checked.',
      exemption: 'When the project reads its settings in another way.',
      requirements: ['G13'],
      repair: 'fix',
    },
  },
  {
    id: 'middleware',
    noun: 'middleware',
    part: 'middleware',
    file: 'backend/src/middleware/index.ts',
    key: '{name:camel}',
    symbol: 'register{name:pascal}',
    isOrdered: true,
    samples: ['cors', 'tenant'],
    rule: {
      name: 'registered-middleware',
      description: 'require every middleware to be in the middleware registry',
      consequence:
        'A request meets the middleware of the registry, in its order: one that is not in it protects nothing. The order has a meaning, so the entry is offered as a suggestion, at the end of the list.',
      exemption: 'When the project adds its middleware somewhere else.',
      requirements: ['G8'],
      repair: 'suggestion',
    },
  },
  {
    id: 'resources',
    noun: 'resource',
    part: 'resource',
    file: 'backend/src/resources/index.ts',
    key: '{name:camel}',
    symbol: '{name:camel}Resource',
    isOrdered: true,
    samples: ['clients', 'search-index'],
    rule: {
      name: 'registered-resource',
      description: 'require every resource to be in the resource registry',
      consequence:
        'The application opens the resources of the registry, in its order, and closes them the other way round: one that is not in it is never opened, and what it would add to the context is not there. Each finds what the earlier ones gave, so the entry is offered as a suggestion, at the end of the list.',
      exemption: 'When the project opens what it needs somewhere else.',
      requirements: ['P13'],
      repair: 'suggestion',
    },
  },
  {
    id: 'credentials',
    noun: 'credential',
    part: 'credential',
    file: 'backend/src/credentials/index.ts',
    key: '{name:camel}',
    symbol: '{name:camel}Credential',
    isOrdered: true,
    samples: ['session', 'client-certificate'],
    rule: {
      name: 'registered-credential',
      description: 'require every credential to be in the credential registry',
      consequence:
        'A caller is known by the credentials of the registry and no others: with one that is not in it nobody gets in, and it does not end when all that opens a door for a user is ended. The first that knows the form of a token is asked, so the entry is offered as a suggestion, at the end of the list.',
      exemption: 'When the project authenticates its callers in another way.',
      requirements: ['P13'],
      repair: 'suggestion',
    },
  },
  {
    id: 'commands',
    noun: 'command',
    part: 'command',
    file: 'backend/src/commands/index.ts',
    key: '{name}',
    symbol: '{name:camel}Command',
    samples: ['import-users', 'prune-sessions'],
    rule: {
      name: 'registered-command',
      description: 'require every management command to be in the command registry',
      consequence:
        '`manage` knows the commands of the registry and no others: the file of a command that is not in it is dead code.',
      exemption: 'When the project has no management commands.',
      requirements: ['L15'],
      repair: 'fix',
    },
  },
  {
    id: 'clients',
    noun: 'client',
    part: 'client',
    file: 'backend/src/clients/index.ts',
    key: '{name:camel}',
    symbol: 'create{name:pascal}Client',
    samples: ['mail', 'payments'],
    rule: {
      name: 'registered-client',
      description: 'require every client of an external service to be in the client registry',
      consequence:
        'A client reaches the services through the registry: one that is not in it is never created, and the code that asks for it does not compile.',
      exemption:
        'When the project calls no external services: without the capability `clients` there is no such registry.',
      requirements: ['L13'],
      repair: 'fix',
    },
  },
] as const satisfies readonly RegistryRow[];

export type RegistryId = (typeof rows)[number]['id'];

export type WiringRuleName = Extract<(typeof rows)[number], { rule: WiringRule }>['rule']['name'];

export const registries: readonly (Registry & { readonly id: RegistryId })[] = rows.map(
  (row: RegistryRow & { readonly id: RegistryId }) => ({
    shape: 'object',
    container: row.shape === undefined ? row.id : undefined,
    ...row,
  }),
);

/** The rules that watch over registries, each with the ids of its own. */
export const wiringRules: readonly (WiringRule & { readonly registries: readonly string[] })[] = [
  ...new Set(registries.flatMap(({ rule }) => rule ?? [])),
].map((rule) => ({
  ...rule,
  registries: registries.filter((row) => row.rule === rule).map(({ id }) => id),
}));

/** The registries that a layout has a use for: those whose part it has a place for. */
export const registriesOf = (layout: Layout): readonly Registry[] =>
  registries.filter(({ part }) => layout[part] !== undefined);
