import { serializerCompiler, validatorCompiler } from '@fastify/type-provider-zod';
import { sql } from 'drizzle-orm';
import fastify, { type FastifyInstance } from 'fastify';
import { adminRouter } from './admin/pages/router.ts';
import { routers } from './api/index.ts';
import { registerAllowedMethods } from './core/allowed-methods.ts';
import { registerVersions } from './core/api-versions.ts';
import type { AppContext } from './core/app-context.ts';
import { registerBodyLimits } from './core/body-limits.ts';
import { closeAfterFailure } from './core/close-in-time.ts';
import { healthRouter, type Health } from './core/health.ts';
import { registerJsonBody } from './core/json-body.ts';
import type { Middleware } from './core/middleware.ts';
import { handleError } from './core/problem.ts';
import type { Settings } from './core/read-settings.ts';
import { serverOptions } from './core/server-options.ts';
import { registerStrictQueries } from './core/strict-queries.ts';
import { middleware } from './middleware/index.ts';
import { realtimeRouter } from './realtime/router.ts';

/** Builds the application. It opens nothing: the database, the queue and the cache come in with the context. */
export async function createApp(settings: Settings, context: AppContext): Promise<FastifyInstance> {
  const app = fastify({ loggerInstance: context.log, ...serverOptions(settings.http) });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  registerJsonBody(app);
  registerBodyLimits(app, settings.http.bodyLimit);
  registerAllowedMethods(app);
  app.decorate('settings', settings);
  app.decorate('db', context.db);
  app.decorate('dispatch', context.dispatch);
  app.decorate('events', context.events);
  app.decorate('cache', context.cache);
  app.decorate('clients', context.clients);
  app.decorate('transaction', context.transaction);
  app.decorate('afterCommit', context.afterCommit);
  app.decorate('redis', context.redis);
  app.decorate('taskOperations', context.taskOperations);
  app.decorate('health', { isStopping: false, ...checksOf(context) });
  try {
    for (const register of Object.values<Middleware>(middleware)) await register(app, settings);
    await app.register(adminRouter, { prefix: '/admin' });
    registerStrictQueries(app);
    await app.register(healthRouter);
    await registerVersions(app, { v1: { ...routers, realtime: realtimeRouter } });
  } catch (error) {
    await closeAfterFailure(() => app.close());
    throw error;
  }
  return app;
}

const checksOf = ({ db, redis }: AppContext): Pick<Health, 'checks' | 'helpers'> => ({
  checks: { database: async () => db.execute(sql`select 1`) },
  helpers: redis === undefined ? {} : { redis: () => redis.ping() },
});
