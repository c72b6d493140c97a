import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tokenOf } from '../core/access/find-caller.ts';
import { limitByAccount } from '../core/accounts/limit-by-account.ts';
import { handleNotFound } from '../core/http/problem.ts';
import type { Settings } from '../core/settings/read-settings.ts';

/**
 * Counts the requests of an address, those for routes that do not exist included. Requests with credentials are counted
 * behind it: right ones by user, wrong ones by address again. Counts may be in a store that all processes share;
 * while that is away nobody is counted.
 */
export async function registerRateLimit(app: FastifyInstance, { rateLimit: settings }: Settings) {
  await (settings.isEnabled ? countAll(app, settings) : admitAll(app));
  app.decorate('limitByAccount', limitByAccount(app));
}

async function countAll(app: FastifyInstance, settings: Settings['rateLimit']) {
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: isAuthenticated,
    nameSpace: 'rate-limit:',
    skipOnError: true,
    // Whoever sends many emails or addresses shall not make it forget the others.
    cache: 100_000,
    ...app.rateLimitStore,
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, handleNotFound);
}

function admitAll(app: FastifyInstance) {
  app.decorate('createRateLimit', () => () => Promise.resolve({ isAllowed: true, key: '' }));
  app.setNotFoundHandler(handleNotFound);
}

/** Whether the authentication will look at the credentials. On a public route they are worth nothing. */
const isAuthenticated = (request: FastifyRequest): boolean =>
  !request.is404 &&
  request.routeOptions.config.public === undefined &&
  tokenOf(request) !== undefined;
