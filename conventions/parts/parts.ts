import { placeholdersOf } from '../layout/pattern.ts';
import type { PartRow } from './part-row.ts';

/** Every file that paxx knows, one row each: those of a slice in the order in which people read them, then those without one. */
export const parts = {
  model: {
    noun: 'table and its row types',
    path: {
      slice: 'backend/src/features/{features}/model.ts',
      layered: 'backend/src/models/{feature}.ts',
      modular: 'backend/src/modules/{features}/models/{feature}.ts',
    },
  },
  migrationUp: { noun: 'migration, up', path: 'backend/migrations/{number}_create_{features:snake}.up.sql' },
  migrationDown: {
    noun: 'migration, down',
    path: 'backend/migrations/{number}_create_{features:snake}.down.sql',
  },
  schemas: {
    noun: 'request and response schemas',
    path: {
      slice: 'backend/src/features/{features}/schemas.ts',
      layered: 'backend/src/schemas/{feature}.ts',
      modular: 'backend/src/modules/{features}/schemas/{feature}.ts',
    },
  },
  errors: {
    noun: 'domain errors',
    path: {
      slice: 'backend/src/features/{features}/errors.ts',
      layered: 'backend/src/errors/{feature}.ts',
      modular: 'backend/src/modules/{features}/exceptions/{feature}.ts',
    },
  },
  repository: {
    noun: 'queries',
    path: {
      slice: 'backend/src/features/{features}/repository.ts',
      layered: 'backend/src/repositories/{feature}-repository.ts',
      modular: 'backend/src/modules/{features}/repositories/{feature}-repository.ts',
    },
  },
  service: {
    noun: 'business logic',
    path: {
      slice: 'backend/src/features/{features}/service.ts',
      layered: 'backend/src/services/{feature}-service.ts',
      modular: 'backend/src/modules/{features}/services/{feature}-service.ts',
    },
  },
  module: {
    noun: 'registrations in the container',
    path: {
      modular: 'backend/src/modules/{features}/module.ts',
    },
  },
  dependencies: {
    noun: 'composition for the router',
    path: {
      slice: 'backend/src/features/{features}/dependencies.ts',
      layered: 'backend/src/dependencies/{feature}.ts',
      modular: 'backend/src/modules/{features}/api/dependencies.ts',
    },
  },
  router: {
    noun: 'HTTP routes',
    path: {
      slice: 'backend/src/features/{features}/router.ts',
      layered: 'backend/src/api/{features}.ts',
      modular: 'backend/src/modules/{features}/routes.ts',
    },
  },
  permissions: {
    noun: 'permission slugs',
    path: {
      slice: 'backend/src/features/{features}/permissions.ts',
      layered: 'backend/src/permissions/{feature}.ts',
      modular: 'backend/src/modules/{features}/permissions.ts',
    },
  },
  tasks: {
    noun: 'background tasks',
    path: {
      slice: 'backend/src/features/{features}/tasks.ts',
      layered: 'backend/src/tasks/{feature}-tasks.ts',
      modular: 'backend/src/modules/{features}/tasks.ts',
    },
    when: 'tasks',
  },
  events: {
    noun: 'events that others may listen to',
    path: {
      slice: 'backend/src/features/{features}/events.ts',
      layered: 'backend/src/events/{feature}.ts',
      modular: 'backend/src/modules/{features}/events.ts',
    },
  },
  listeners: {
    noun: 'what follows on events',
    path: {
      slice: 'backend/src/features/{features}/listeners.ts',
      layered: 'backend/src/listeners/{feature}.ts',
      modular: 'backend/src/modules/{features}/listeners.ts',
    },
    // A listener hears of other features: whoever wants one writes it, and sync registers it.
    when: 'by hand',
  },
  admin: {
    noun: 'admin view',
    path: {
      slice: 'backend/src/features/{features}/admin.ts',
      layered: 'backend/src/admin/{feature}-admin.ts',
      modular: 'backend/src/modules/{features}/admin.ts',
    },
    when: 'admin',
  },
  app: {
    noun: 'backend app definition',
    path: {
      slice: 'backend/src/features/{features}/app.ts',
      layered: 'backend/src/apps/{feature}.ts',
      modular: 'backend/src/modules/{features}/app.ts',
    },
    when: 'app',
  },
  factory: {
    noun: 'rows for tests',
    path: {
      slice: 'backend/tests/{features}/factory.ts',
      layered: 'backend/tests/factories/{feature}.ts',
      modular: 'backend/tests/{features}/factory.ts',
    },
  },
  serviceTest: {
    noun: 'service test',
    path: {
      slice: 'backend/tests/{features}/service.test.ts',
      layered: 'backend/tests/services/{feature}-service.test.ts',
      modular: 'backend/tests/{features}/{feature}-service.test.ts',
    },
  },
  routerTest: {
    noun: 'router test',
    path: {
      slice: 'backend/tests/{features}/router.test.ts',
      layered: 'backend/tests/api/{features}.test.ts',
      modular: 'backend/tests/{features}/routes.test.ts',
    },
  },
  frontendApp: {
    noun: 'frontend app definition',
    path: 'frontend/src/features/{features}/app.ts',
    when: 'app',
  },
  messages: { noun: 'messages of one locale', path: 'frontend/messages/{locale}/{features}.json' },
  settings: { noun: 'settings group', path: 'backend/src/settings/{name}.ts' },
  middleware: { noun: 'middleware', path: 'backend/src/middleware/{name}.ts' },
  command: { noun: 'management command', path: 'backend/src/commands/{name}.ts' },
  client: { noun: 'client of an external service', path: 'backend/src/clients/{name}.ts' },
  clientTest: { noun: 'client test', path: 'backend/tests/clients/{name}-client.test.ts' },
} as const satisfies Readonly<Record<string, PartRow>>;

export type Part = keyof typeof parts;

/** The patterns of a row, as a type. */
type PatternOf<Path> = Path extends string ? Path : Path[keyof Path];

/** Files that belong to no slice: each has a name of its own, which is taken as it is. */
export type StandalonePart = {
  [Name in Part]: PatternOf<(typeof parts)[Name]['path']> extends `${string}{name${string}` ? Name : never;
}[Part];

export type SlicePart = Exclude<Part, StandalonePart>;

/** The placeholders of a part's path: which feature or name, number and locale its files are told apart by. */
export function placeholdersIn(part: Part): ReadonlySet<string> {
  const { path }: PartRow = parts[part];
  const [pattern = ''] = typeof path === 'string' ? [path] : Object.values(path);
  return placeholdersOf(pattern);
}

export const isStandalone = (part: Part): part is StandalonePart => placeholdersIn(part).has('{name}');

export const partNames = Object.keys(parts) as [Part, ...Part[]];

export const sliceParts = partNames.filter((part): part is SlicePart => !isStandalone(part));
