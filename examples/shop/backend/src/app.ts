import { serializerCompiler, validatorCompiler } from '@fastify/type-provider-zod';
import { sql } from 'drizzle-orm';
import fastify, { type FastifyInstance } from 'fastify';
import { routers } from './api/index.ts';
import type { AppContext } from './core/context/app-context.ts';
import { idleContext } from './core/context/open-application.ts';
import type { OpenResources } from './core/context/resource.ts';
import { registerBodyLimits } from './core/http/body-limits.ts';
import { healthRouter, type Health } from './core/http/health.ts';
import { registerJsonBody } from './core/http/json-body.ts';
import type { Middleware } from './core/http/middleware.ts';
import { handleError } from './core/http/problem.ts';
import {
  registerAllowedMethods,
  registerRouteDefaults,
  registerStrictQueries,
  registerVersions,
} from './core/http/routes.ts';
import { serverOptions } from './core/http/server-options.ts';
import { closeAfterFailure } from './core/process/ending.ts';
import type { Settings } from './core/settings/read-settings.ts';
import { middleware } from './middleware/index.ts';

/** Builds the application. It opens nothing: what is open comes in with the context. */
export async function createApp(
  context: AppContext,
  resources: OpenResources = {},
): Promise<FastifyInstance> {
  const { settings, log, ...members } = context;
  const app = fastify({ loggerInstance: log, ...serverOptions(settings.http) });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  registerJsonBody(app);
  registerBodyLimits(app, settings.http.bodyLimit);
  registerAllowedMethods(app);
  registerRouteDefaults(app);
  app.decorate('settings', settings);
  for (const [name, member] of Object.entries<unknown>(members)) app.decorate(name, member);
  app.decorate('health', healthOf(context, resources));
  try {
    const pages: Awaited<ReturnType<Middleware>>[] = [];
    for (const register of Object.values<Middleware>(middleware))
      pages.push(await register(app, settings));
    for (const plugin of pages) if (plugin) await app.register(plugin);
    registerStrictQueries(app);
    await app.register(healthRouter);
    await registerVersions(app, { v1: routers });
  } catch (error) {
    await closeAfterFailure(() => app.close());
    throw error;
  }
  return app;
}

/** The application for whoever asks it about its routes: they are declared and never called, so nothing is opened. */
export async function createIdleApp(settings: Settings): Promise<FastifyInstance> {
  const app = await createApp(idleContext({ settings }));
  try {
    await app.ready();
    return app;
  } catch (error) {
    await closeAfterFailure(() => app.close());
    throw error;
  }
}

const healthOf = ({ db }: AppContext, resources: OpenResources): Health => ({
  checks: { database: async () => db.execute(sql`select 1`) },
  helpers: Object.fromEntries(
    Object.entries(resources).flatMap(([name, { check }]) => (check ? [[name, check]] : [])),
  ),
  isStopping: false,
});
