import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';

type Routers = Readonly<Record<string, FastifyPluginAsyncZod>>;

/**
 * Mounts the routers of each version below its name: `/api/v1`. A slice that has to break its clients gets a second
 * router on the same service, with operation ids of its own, and both are mounted side by side:
 *
 *     await registerVersions(app, { v1: routers, v2: { invoices: invoicesRouterV2 } });
 */
export async function registerVersions(
  app: FastifyInstance,
  versions: Readonly<Record<string, Routers>>,
): Promise<void> {
  for (const [version, routers] of Object.entries(versions)) {
    await app.register(
      async (api) => {
        for (const router of Object.values(routers)) await api.register(router);
      },
      { prefix: `/api/${version}` },
    );
  }
}
