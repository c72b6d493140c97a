import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Settings } from '../core/settings/read-settings.ts';
import { describeDocument } from '../documentation/describe-document.ts';

/** The document of the API at /docs, for people, where that is wanted. */
export function registerDocumentation(
  _: FastifyInstance,
  { documentation }: Settings,
): FastifyPluginAsync | undefined {
  return documentation.isEnabled ? pages : undefined;
}

const pages: FastifyPluginAsync = async (app) => {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, public: 'the documentation holds no data' };
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    transformSpecification: describeDocument,
  });
};
