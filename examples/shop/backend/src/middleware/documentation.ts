import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import { describeAccess } from '../core/openapi/describe-access.ts';
import { describeDocument, type Document } from '../core/openapi/describe-document.ts';
import { introduction } from '../core/openapi/introduction.ts';
import type { Settings } from '../core/read-settings.ts';
import { registerSchemaIds } from '../core/schema-ids.ts';

/** Collects the OpenAPI document from the routes' schemas, and shows it at /docs where that is wanted. */
export async function registerDocumentation(app: FastifyInstance, settings: Settings) {
  registerSchemaIds(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'shop', version: '1.0.0', description: introduction },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document);
      const { config = {}, schema: { description } = {} } = document.route;
      return { url, schema: { ...schema, ...describeAccess(config, description) } };
    },
    transformObject: (document) =>
      describeDocument(jsonSchemaTransformObject(document) as Document) as never,
  });
  if (settings.documentation.isEnabled) await registerPages(app);
}

async function registerPages(app: FastifyInstance) {
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, public: 'the documentation holds no data' };
    });
    await pages.register(swaggerUi, { routePrefix: '/docs' });
  });
}
