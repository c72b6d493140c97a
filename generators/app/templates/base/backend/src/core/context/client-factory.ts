import type { FastifyBaseLogger } from 'fastify';
import type { Settings } from '../settings/read-settings.ts';

/** Makes the client of one external service. */
export type ClientFactory = (settings: Settings, log: FastifyBaseLogger) => object;
