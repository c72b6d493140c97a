import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings/read-settings.ts';

/** One concern of every request, added to the application before the routes. */
export type Middleware = (app: FastifyInstance, settings: Settings) => Promise<void> | void;
