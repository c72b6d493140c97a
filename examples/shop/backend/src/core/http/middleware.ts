import type { FastifyInstance, FastifyPluginAsync, onRequestAsyncHookHandler } from 'fastify';
import type { Settings } from '../settings/read-settings.ts';

/**
 * One concern of every request, added to the application before the routes. Pages of its own it returns as a plugin, which
 * is registered when all middleware is there: so the order of the registry keeps none of it from them.
 */
export type Middleware = (
  app: FastifyInstance,
  settings: Settings,
) => Promise<void> | FastifyPluginAsync | undefined | void;

/** Lets every route that is registered after it run the hook, in the order of registration, before a body is read. */
export function beforeEveryRoute(app: FastifyInstance, hook: onRequestAsyncHookHandler): void {
  app.addHook('onRoute', (route) => {
    route.onRequest = [route.onRequest ?? [], hook].flat();
  });
}
