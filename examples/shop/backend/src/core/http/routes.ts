import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

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

/**
 * Refuses parameters that a route does not name, for every route that is registered after it, whoever writes it: who
 * misspells a filter would get the whole list.
 */
export function registerStrictQueries(app: FastifyInstance) {
  app.addHook('onRoute', (route) => {
    const query = route.schema?.querystring ?? z.object({});
    if (!(query instanceof z.ZodObject)) return;
    route.schema = { ...route.schema, querystring: query.strict() };
  });
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods that a path is there for; none where there is no such path. */
    readonly allowedMethods: (path: string) => string[];
  }
}

/** Remembers the methods of every route, for whoever comes with another one. */
export function registerAllowedMethods(app: FastifyInstance) {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    // A route for all that is left says nothing about a path.
    if (!url.includes('*')) routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  app.decorate('allowedMethods', (path: string) => {
    const found = routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  });
}

const patternOf = (url: string) =>
  new RegExp(`^${url.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`);
