import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Settings } from '../settings/read-settings.ts';

/**
 * One concern of every request, added to the application before the routes. Pages of its own it returns as a plugin, which
 * is registered when all middleware is there: so the order of the registry keeps none of it from them.
 */
export type Middleware = (
  app: FastifyInstance,
  settings: Settings,
) => Promise<void> | FastifyPluginAsync | undefined | void;
