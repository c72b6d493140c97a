import type { Part } from '../parts/parts.ts';

/**
 * Where each part lives: part → path pattern from the project's root, with `/`.
 * A pattern may hold `{feature}` and `{features}` (kebab case, or `:camel`, `:pascal`, `:snake`), `{number}` and `{locale}`;
 * that of a part without a slice holds `{name}` instead.
 * A part without a pattern does not exist in that layout.
 */
export type Layout = Readonly<Partial<Record<Part, string>>>;

/** First in every layout: `settings/tasks.ts` is a settings group, and not the tasks of a feature "settings". */
const standalone = {
  settings: 'backend/src/settings/{name}.ts',
  middleware: 'backend/src/middleware/{name}.ts',
  command: 'backend/src/commands/{name}.ts',
  client: 'backend/src/clients/{name}.ts',
  clientTest: 'backend/tests/clients/{name}-client.test.ts',
} as const satisfies Layout;

const frontend = {
  frontendApp: 'frontend/src/features/{features}/app.ts',
  messages: 'frontend/messages/{locale}/{features}.json',
} as const satisfies Layout;

const migrations = {
  migrationUp: 'backend/migrations/{number}_create_{features:snake}.up.sql',
  migrationDown: 'backend/migrations/{number}_create_{features:snake}.down.sql',
} as const satisfies Layout;

/** The layouts that paxx brings; a team's own is one more such table in `.yo-rc.json`. */
export const layouts = {
  /** One folder a feature (G1). */
  slice: {
    ...standalone,
    model: 'backend/src/features/{features}/model.ts',
    schemas: 'backend/src/features/{features}/schemas.ts',
    errors: 'backend/src/features/{features}/errors.ts',
    repository: 'backend/src/features/{features}/repository.ts',
    service: 'backend/src/features/{features}/service.ts',
    dependencies: 'backend/src/features/{features}/dependencies.ts',
    router: 'backend/src/features/{features}/router.ts',
    permissions: 'backend/src/features/{features}/permissions.ts',
    tasks: 'backend/src/features/{features}/tasks.ts',
    events: 'backend/src/features/{features}/events.ts',
    listeners: 'backend/src/features/{features}/listeners.ts',
    admin: 'backend/src/features/{features}/admin.ts',
    app: 'backend/src/features/{features}/app.ts',
    factory: 'backend/tests/{features}/factory.ts',
    serviceTest: 'backend/tests/{features}/service.test.ts',
    routerTest: 'backend/tests/{features}/router.test.ts',
    ...migrations,
    ...frontend,
  },
  /** One folder a layer (C1–C8). */
  layered: {
    ...standalone,
    model: 'backend/src/models/{feature}.ts',
    schemas: 'backend/src/schemas/{feature}.ts',
    errors: 'backend/src/errors/{feature}.ts',
    repository: 'backend/src/repositories/{feature}-repository.ts',
    service: 'backend/src/services/{feature}-service.ts',
    dependencies: 'backend/src/dependencies/{feature}.ts',
    router: 'backend/src/api/{features}.ts',
    permissions: 'backend/src/permissions/{feature}.ts',
    tasks: 'backend/src/tasks/{feature}-tasks.ts',
    events: 'backend/src/events/{feature}.ts',
    listeners: 'backend/src/listeners/{feature}.ts',
    admin: 'backend/src/admin/{feature}-admin.ts',
    app: 'backend/src/apps/{feature}.ts',
    factory: 'backend/tests/factories/{feature}.ts',
    serviceTest: 'backend/tests/services/{feature}-service.test.ts',
    routerTest: 'backend/tests/api/{features}.test.ts',
    ...migrations,
    ...frontend,
  },
  /** One module a feature, one folder a layer within (L2, L5), wired by a container (L12). */
  modular: {
    ...standalone,
    model: 'backend/src/modules/{features}/models/{feature}.ts',
    schemas: 'backend/src/modules/{features}/schemas/{feature}.ts',
    errors: 'backend/src/modules/{features}/exceptions/{feature}.ts',
    repository: 'backend/src/modules/{features}/repositories/{feature}-repository.ts',
    service: 'backend/src/modules/{features}/services/{feature}-service.ts',
    module: 'backend/src/modules/{features}/module.ts',
    dependencies: 'backend/src/modules/{features}/api/dependencies.ts',
    router: 'backend/src/modules/{features}/routes.ts',
    permissions: 'backend/src/modules/{features}/permissions.ts',
    tasks: 'backend/src/modules/{features}/tasks.ts',
    events: 'backend/src/modules/{features}/events.ts',
    listeners: 'backend/src/modules/{features}/listeners.ts',
    admin: 'backend/src/modules/{features}/admin.ts',
    app: 'backend/src/modules/{features}/app.ts',
    factory: 'backend/tests/{features}/factory.ts',
    serviceTest: 'backend/tests/{features}/{feature}-service.test.ts',
    routerTest: 'backend/tests/{features}/routes.test.ts',
    ...migrations,
    ...frontend,
  },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;
