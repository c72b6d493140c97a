import { placeholdersOf } from '../layout/pattern.ts';
import type { FeatureSpec } from '../spec/feature-spec.ts';
import { answersFor, type PartRow } from './part-row.ts';

/** The path of a part of the backend in each layout: below the folder of the feature, of the sources, of the module. */
const inBackend = (slice: string, layered: string, modular: string): PartRow['path'] => ({
  slice: `backend/src/features/{features}/${slice}.ts`,
  layered: `backend/src/${layered}.ts`,
  modular: `backend/src/modules/{features}/${modular}.ts`,
});

/** A page of a feature: below the workspace that the address names. */
const page = (noun: string, route: string, when: PartRow['when'] = 'app'): PartRow => ({
  noun,
  path: `frontend/src/app/[locale]/(app)/w/[workspaceId]/{features}/${route}page.tsx`,
  when,
  capabilities: ['web'],
});

const webTest = (noun: string, file: string, when: PartRow['when'] = 'app'): PartRow => ({
  noun,
  path: `frontend/tests/{features}/${file}`,
  when,
  capabilities: ['web'],
});

/** What shows the rows that were removed and are kept. */
const ofRemoved = ['app', 'softDelete'] as const;

/** Every file that paxx knows, one row each: those of a slice in the order in which people read them, then those without one. */
export const parts = {
  model: {
    noun: 'table and its row types',
    path: inBackend('model', 'models/{feature}', 'models/{feature}'),
  },
  migrationUp: { noun: 'migration, up', path: 'backend/migrations/{number}_create_{features:snake}.up.sql' },
  migrationDown: {
    noun: 'migration, down',
    path: 'backend/migrations/{number}_create_{features:snake}.down.sql',
  },
  schemas: {
    noun: 'request and response schemas',
    path: inBackend('schemas', 'schemas/{feature}', 'schemas/{feature}'),
  },
  errors: { noun: 'domain errors', path: inBackend('errors', 'errors/{feature}', 'exceptions/{feature}') },
  repository: {
    noun: 'queries',
    path: inBackend('repository', 'repositories/{feature}-repository', 'repositories/{feature}-repository'),
  },
  service: {
    noun: 'business logic',
    path: inBackend('service', 'services/{feature}-service', 'services/{feature}-service'),
  },
  module: {
    noun: 'registrations in the container',
    path: inBackend('module', 'modules/{feature}', 'module'),
    capabilities: ['container'],
    assumedIn: ['modular'],
  },
  dependencies: {
    noun: 'composition for the router',
    path: inBackend('dependencies', 'dependencies/{feature}', 'api/dependencies'),
  },
  router: { noun: 'HTTP routes', path: inBackend('router', 'api/{features}', 'routes') },
  permissions: {
    noun: 'permission slugs',
    path: inBackend('permissions', 'permissions/{feature}', 'permissions'),
  },
  tasks: {
    noun: 'background tasks',
    path: inBackend('tasks', 'tasks/{feature}-tasks', 'tasks'),
    when: 'tasks',
    capabilities: ['tasks', 'temporal'],
  },
  events: {
    noun: 'events that others may listen to',
    path: inBackend('events', 'events/{feature}', 'events'),
    capabilities: ['events'],
  },
  listeners: {
    noun: 'what follows on events',
    path: inBackend('listeners', 'listeners/{feature}', 'listeners'),
    // A listener hears of other features: whoever wants one writes it, and sync registers it.
    when: 'by hand',
    capabilities: ['events'],
  },
  admin: {
    noun: 'admin view',
    path: inBackend('admin', 'admin/{feature}-admin', 'admin'),
    when: 'admin',
    capabilities: ['admin'],
  },
  app: { noun: 'backend app definition', path: inBackend('app', 'apps/{feature}', 'app'), when: 'app' },
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
    capabilities: ['web'],
  },
  webRecord: {
    noun: 'fields as the web shows them',
    path: 'frontend/src/features/{features}/record.ts',
    when: 'app',
    capabilities: ['web'],
  },
  hook: {
    noun: 'hooks around the API',
    path: 'frontend/src/hooks/use{features:pascal}.ts',
    when: 'app',
    capabilities: ['web'],
  },
  webList: {
    noun: 'list',
    path: 'frontend/src/features/{features}/{feature}-list.tsx',
    when: 'app',
    capabilities: ['web'],
  },
  webRemoved: {
    noun: 'list of removed rows',
    path: 'frontend/src/features/{features}/removed-{features}.tsx',
    when: ofRemoved,
    capabilities: ['web'],
  },
  webForm: {
    noun: 'form',
    path: 'frontend/src/features/{features}/{feature}-form.tsx',
    when: 'app',
    capabilities: ['web'],
  },
  webDetail: {
    noun: 'view of one row',
    path: 'frontend/src/features/{features}/{feature}-detail.tsx',
    when: 'app',
    capabilities: ['web'],
  },
  listPage: page('page of the list', ''),
  removedPage: page('page of the removed rows', 'removed/', ofRemoved),
  createPage: page('page of the form for a new row', 'new/'),
  detailPage: page('page of one row', '[id]/'),
  editPage: page('page of the form for a row', '[id]/edit/'),
  listTest: webTest('list test', 'list.test.tsx'),
  removedTest: webTest('test of the removed rows', 'removed.test.tsx', ofRemoved),
  formTest: webTest('form test', 'form.test.tsx'),
  hookTest: webTest('hook test', 'hook.test.tsx'),
  e2e: {
    noun: 'walk through the pages in a browser',
    path: 'frontend/e2e/{features}.spec.ts',
    when: 'app',
    capabilities: ['web'],
  },
  messages: {
    noun: 'messages of one locale',
    path: 'frontend/messages/{locale}/{features}.json',
    capabilities: ['web'],
  },
  settings: { noun: 'settings group', path: 'backend/src/settings/{name}.ts' },
  middleware: { noun: 'middleware', path: 'backend/src/middleware/{name}.ts' },
  resource: { noun: 'resource of the application', path: 'backend/src/resources/{name}.ts' },
  credential: { noun: 'way to prove who one is', path: 'backend/src/credentials/{name}.ts' },
  command: { noun: 'management command', path: 'backend/src/commands/{name}.ts' },
  client: {
    noun: 'client of an external service',
    path: 'backend/src/clients/{name}.ts',
    capabilities: ['clients'],
  },
  clientTest: {
    noun: 'client test',
    path: 'backend/tests/clients/{name}-client.test.ts',
    capabilities: ['clients'],
  },
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

/** Whether a part is of the half that people see; the other parts are of the backend. */
export const isFrontend = (part: Part): boolean => {
  const { capabilities = [] }: PartRow = parts[part];
  return capabilities.includes('web');
};

/** The parts that a spec asks for, in the order of reading; a layout may lack some of them. */
export const wantedParts = (spec: FeatureSpec): SlicePart[] =>
  sliceParts.filter((part) => {
    const row: PartRow = parts[part];
    return row.when !== 'by hand' && answersFor(row).every((answer) => spec[answer]);
  });
