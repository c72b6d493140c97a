import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import type { FastifyInstance, preHandlerAsyncHookHandler, RouteOptions } from 'fastify';
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

/**
 * What a route says once need not be said again: its answer has the status that its schema names, and its operation stands in
 * the document under the tag that its id begins with, `invoices_list` under `invoices`. An operation that does not say what it
 * answers keeps the application from starting: services give whole rows, and the schema alone keeps back what is secret.
 */
export function registerRouteDefaults(app: FastifyInstance) {
  app.addHook('onRoute', (route) => {
    const { schema, url } = route;
    if (schema?.operationId === undefined) return;
    const status = statusOf(route);
    if (status === undefined)
      throw new Error(`The route ${url} does not say what it answers: name it in schema.response.`);
    schema.tags ??= schema.operationId.split('_', 1);
    if (status === 200) return;
    const setStatus: preHandlerAsyncHookHandler = async (_, reply) => void reply.code(status);
    route.preHandler = [route.preHandler ?? [], setStatus].flat();
  });
}

const statusOf = ({ schema }: RouteOptions): number | undefined =>
  Object.keys(schema?.response ?? {})
    .map(Number)
    .find((status) => status >= 200 && status < 300);

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
