import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import { describeAccess, problems } from '../core/http/describe-access.ts';
import { registerSchemaIds } from '../core/http/schema-ids.ts';

/** Collects the OpenAPI document from the schemas of the routes that are registered after it. */
export async function registerOpenapi(app: FastifyInstance) {
  registerSchemaIds(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'shop', version: '1.0.0' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document);
      const { config = {}, schema: { description } = {} } = document.route;
      const response = { ...problems, ...(schema?.response as object) };
      return { url, schema: { ...schema, ...describeAccess(config, description), response } };
    },
    transformObject: jsonSchemaTransformObject,
  });
}
