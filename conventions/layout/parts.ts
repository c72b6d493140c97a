/** Every file a slice may consist of, in the order in which people read them. */
export const parts = {
  model: 'table and its row types',
  migrationUp: 'migration, up',
  migrationDown: 'migration, down',
  schemas: 'request and response schemas',
  errors: 'domain errors',
  repository: 'queries',
  service: 'business logic',
  dependencies: 'composition for the router',
  router: 'HTTP routes',
  permissions: 'permission slugs',
  tasks: 'background tasks',
  app: 'backend app definition',
  serviceTest: 'service test',
  routerTest: 'router test',
  frontendApp: 'frontend app definition',
  messages: 'messages of one locale',
} as const satisfies Record<string, string>;

export type Part = keyof typeof parts;
