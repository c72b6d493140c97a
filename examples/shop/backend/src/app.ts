import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { serializerCompiler, validatorCompiler } from '@fastify/type-provider-zod';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { routers } from './api/index.ts';
import { registerAccess } from './core/access.ts';
import type { AppContext } from './core/app-context.ts';
import { registerDocument, registerDocumentPages } from './core/documentation.ts';
import { healthRouter } from './core/health.ts';
import { loggerOptions, requestId } from './core/logging.ts';
import { handleError, handleNotFound } from './core/problem.ts';
import { registerTokens } from './core/tokens.ts';
import type { Settings } from './settings.ts';

type LoggerOptions = FastifyServerOptions['logger'];

/** Builds the application. It opens nothing: the database and the queue come in with the context. */
export async function createApp(
  settings: Settings,
  context: AppContext,
  logger: LoggerOptions = loggerOptions(settings.logLevel),
): Promise<FastifyInstance> {
  const { http } = settings;
  const app = fastify({
    logger,
    genReqId: requestId,
    bodyLimit: http.bodyLimit,
    trustProxy: http.trustProxy,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.decorate('db', context.db);
  app.decorate('dispatch', context.dispatch);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });

  await app.register(helmet);
  if (http.corsOrigins.length > 0) {
    const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'];
    await app.register(cors, { origin: http.corsOrigins, methods });
  }
  await app.register(rateLimit, { max: http.requestsPerMinute, timeWindow: '1 minute' });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, handleNotFound);
  await registerTokens(app, settings.tokens);
  registerAccess(app);
  await registerDocument(app);
  if (http.hasDocs) await registerDocumentPages(app);
  await app.register(healthRouter);
  await app.register(
    async (api) => {
      for (const router of Object.values(routers)) await api.register(router);
    },
    { prefix: '/api/v1' },
  );
  return app;
}
