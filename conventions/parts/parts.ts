/** Every file a slice may consist of, in the order in which people read them. */
export const sliceParts = {
  model: 'table and its row types',
  migrationUp: 'migration, up',
  migrationDown: 'migration, down',
  schemas: 'request and response schemas',
  errors: 'domain errors',
  repository: 'queries',
  service: 'business logic',
  module: 'registrations in the container',
  dependencies: 'composition for the router',
  router: 'HTTP routes',
  permissions: 'permission slugs',
  tasks: 'background tasks',
  events: 'events that others may listen to',
  listeners: 'what follows on events',
  admin: 'admin view',
  app: 'backend app definition',
  factory: 'rows for tests',
  serviceTest: 'service test',
  routerTest: 'router test',
  frontendApp: 'frontend app definition',
  messages: 'messages of one locale',
} as const satisfies Record<string, string>;

/** Files that belong to no slice: each has a name of its own, which is taken as it is. */
export const standaloneParts = {
  settings: 'settings group',
  middleware: 'middleware',
  command: 'management command',
  client: 'client of an external service',
  clientTest: 'client test',
} as const satisfies Record<string, string>;

export const parts = { ...sliceParts, ...standaloneParts };

export type SlicePart = keyof typeof sliceParts;
export type StandalonePart = keyof typeof standaloneParts;
export type Part = SlicePart | StandalonePart;

export const isStandalone = (part: Part): part is StandalonePart => Object.hasOwn(standaloneParts, part);
