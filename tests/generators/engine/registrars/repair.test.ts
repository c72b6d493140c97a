import fc from 'fast-check';
import { defaultConventions, isStandalone, Judge, registryFiles, repairOf } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { Registrar } from '../../../../generators/engine/registrars/registrar.ts';
import {
  emptyRegistries,
  partsOf,
  projectOf,
  standaloneParts,
  type Files,
} from '../../../support/memory-project.ts';

async function repaired(files: Files): Promise<Files> {
  const project = projectOf(files);
  const found = new Judge(project).all();
  const after: Record<string, string> = { ...files };
  for (const { registry, file } of new Map(
    found.map((one) => [`${one.registry.id} ${one.file}`, one]),
  ).values()) {
    const own = found.filter((one) => one.registry === registry && one.file === file);
    const registrar = new Registrar(registry, file, project);
    const { text, refused } = await registrar.edit(
      files[file] ?? '',
      own.flatMap((one) => repairOf(one) ?? []),
    );
    expect(refused).toEqual([]);
    after[file] = text;
  }
  return after;
}

const kinds = (files: Files): string[] =>
  new Judge(projectOf(files))
    .all()
    .map(({ kind, registry, feature }) => `${kind} ${registry.id} ${feature?.kebab ?? ''}`);

/** The registries that a whole slice is in, one for each file. */
const allIds = defaultConventions.registries
  .filter(({ part }) => !isStandalone(part))
  .flatMap((registry) => registryFiles(registry, projectOf({})).map(() => registry.id));

describe('repair', () => {
  it('registers a slice everywhere', async () => {
    const files = { ...emptyRegistries, ...partsOf('order item') };
    expect(kinds(files)).toEqual(allIds.map((id) => `missing ${id} order-item`));
    const after = await repaired(files);
    const registriesAfter = Object.keys(emptyRegistries).map((file) => `// ${file}\n${after[file] ?? ''}`);
    expect(registriesAfter.join('\n')).toMatchInlineSnapshot(`
      "// backend/src/db/schema.ts
      export * from '../features/order-items/model.ts';

      // backend/src/api/index.ts
      import { orderItemsRouter } from '../features/order-items/router.ts';

      export const routers = {
        orderItems: orderItemsRouter,
      } satisfies Record<string, Router>;

      // backend/src/core/permissions.ts
      import { orderItemPermissions } from '../features/order-items/permissions.ts';

      export const permissions = {
        orderItems: orderItemPermissions,
      } satisfies Record<string, PermissionGroup>;

      // backend/src/tasks/index.ts
      import { orderItemTasks } from '../features/order-items/tasks.ts';

      export const tasks = {
        orderItems: orderItemTasks,
      } satisfies Record<string, TaskGroup>;

      // backend/src/events/index.ts
      import { orderItemEvents } from '../features/order-items/events.ts';

      export const events = {
        orderItems: orderItemEvents,
      } satisfies Record<string, EventGroup>;

      // backend/src/listeners/index.ts
      import { orderItemListeners } from '../features/order-items/listeners.ts';

      export const listeners = {
        orderItems: orderItemListeners,
      } satisfies Record<string, ListenerGroup>;

      // backend/src/admin/index.ts
      import { orderItemAdmin } from '../features/order-items/admin.ts';

      export const adminViews = {
        orderItems: orderItemAdmin,
      } satisfies Record<string, AdminView>;

      // backend/src/core/app-definitions.ts
      import { orderItemsApp } from '../features/order-items/app.ts';

      export const appDefinitions = {
        'order-items': orderItemsApp,
      } satisfies Record<string, AppDefinition>;

      // frontend/src/config/appDefinitions.ts
      import { orderItemsApp } from '../features/order-items/app';
      import type { AppDefinition } from './app-definition';

      export const appDefinitions = {
        'order-items': orderItemsApp,
      } satisfies Record<string, AppDefinition>;

      // frontend/src/config/sidebarLayouts.ts
      export const sidebarLayout = {
        'order-items': { section: 'main' },
      } satisfies SidebarLayout;

      // frontend/messages/en/index.ts
      import orderItems from './order-items.json';

      const messages = {
        orderItems,
      };

      export default messages;

      // frontend/messages/hi/index.ts
      import orderItems from './order-items.json';

      const messages = {
        orderItems,
      } satisfies typeof source;

      export default messages;

      // backend/src/settings/index.ts
      export const settingsGroups = {};

      // backend/src/middleware/index.ts
      export const middleware = {};

      // backend/src/resources/index.ts
      export const resources = {};

      // backend/src/credentials/index.ts
      export const credentials = {};

      // backend/src/commands/index.ts
      export const commands = {};

      // backend/src/clients/index.ts
      export const clients = {};
      "
    `);
    expect(kinds(after)).toEqual([]);
  });

  it('registers what stands alone under its own name, and takes out what is gone', async () => {
    const files = { ...emptyRegistries, ...standaloneParts };
    const entries = ['settings mail', 'middleware request-id', 'commands import-users', 'clients payments'];
    expect(kinds(files)).toEqual(entries.map((entry) => `missing ${entry}`));
    const after = await repaired(files);
    expect(kinds(after)).toEqual([]);
    expect(after['backend/src/commands/index.ts']).toMatchInlineSnapshot(`
      "import { importUsersCommand } from './import-users.ts';

      export const commands = {
        'import-users': importUsersCommand,
      };
      "
    `);
    expect(after['backend/src/middleware/index.ts']).toMatchInlineSnapshot(`
      "import { registerRequestId } from './request-id.ts';

      export const middleware = {
        requestId: registerRequestId,
      };
      "
    `);
    const gone = Object.fromEntries(Object.entries(after).filter(([file]) => !(file in standaloneParts)));
    expect(kinds(gone)).toEqual(entries.map((entry) => `dead ${entry}`));
    expect(await repaired(gone)).toEqual(emptyRegistries);
  });

  it('takes out what is gone, and the sidebar entry with the app', async () => {
    const complete = await repaired({ ...emptyRegistries, ...partsOf('invoice'), ...partsOf('old note') });
    const gone = Object.fromEntries(Object.entries(complete).filter(([path]) => !path.includes('old-notes')));
    expect(kinds(gone)).toEqual(
      allIds.map((id) => `${id === 'sidebar' ? 'orphaned' : 'dead'} ${id} old-note`),
    );
    expect(await repaired(gone)).toEqual(await repaired({ ...emptyRegistries, ...partsOf('invoice') }));
  });

  it('takes out the second of two equal entries', async () => {
    const complete = await repaired({ ...emptyRegistries, ...partsOf('invoice') });
    const doubled = Object.fromEntries(
      Object.entries(complete).map(([path, text]) => [
        path,
        path in emptyRegistries
          ? text.replace(/^(?: {2}.*(?:invoices).*|export \* .*)\n/m, (line) => line + line)
          : text,
      ]),
    );
    expect(kinds(doubled)).toEqual(allIds.map((id) => `duplicate ${id} invoice`));
    expect(await repaired(doubled)).toEqual(complete);
  });

  it('changes nothing once the registries are complete, whatever was missing, dead or doubled before', async () => {
    const features = ['invoice', 'user', 'order item', 'note'];
    const choice = fc.subarray(features, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(choice, choice, async (before, now) => {
        const parts = (chosen: readonly string[]): Files =>
          Object.assign({}, ...chosen.map((one) => partsOf(one))) as Files;
        const complete = await repaired({ ...emptyRegistries, ...parts(before) });
        const registriesBefore = Object.fromEntries(
          Object.keys(emptyRegistries).map((path) => [path, complete[path] ?? '']),
        );
        const files = await repaired({ ...registriesBefore, ...parts(now) });
        expect(kinds(files)).toEqual([]);
        expect(await repaired(files)).toEqual(files);
      }),
      { numRuns: Number(process.env['PAXX_PROPERTY_RUNS'] ?? 8) },
    );
  });

  it('R8: gives a router its own key again, and removes a sidebar entry of nothing', async () => {
    const complete = await repaired({ ...emptyRegistries, ...partsOf('invoice'), ...partsOf('user') });
    const router = 'backend/src/api/index.ts';
    const sidebar = 'frontend/src/config/sidebarLayouts.ts';
    const damaged = {
      ...complete,
      [router]: complete[router]?.replace('invoices: invoices', 'bills: invoices') ?? '',
      [sidebar]: complete[sidebar]?.replace('  invoices', "  gone: { section: 'main' },\n  invoices") ?? '',
    };
    expect(kinds(damaged)).toEqual(['misnamed routers invoice', 'orphaned sidebar gone']);
    expect(await repaired(damaged)).toEqual(complete);
  });

  it('gives entries that have taken each other’s keys their own again', async () => {
    const files = ['invoice', 'user', 'zone'].map((one) => partsOf(one));
    const complete = await repaired(Object.assign({}, emptyRegistries, ...files) as Files);
    const router = 'backend/src/api/index.ts';
    const turned = { 'invoices:': 'users:', 'users:': 'zones:', 'zones:': 'invoices:' } as Record<
      string,
      string
    >;
    const text = complete[router]?.replace(/(?:invoices|users|zones):/g, (key) => turned[key] ?? key) ?? '';
    expect(kinds({ ...complete, [router]: text })).toHaveLength(3);
    expect((await repaired({ ...complete, [router]: text }))[router]).toBe(complete[router]);
  });
});
