import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { problemSchema } from '../../core/http/problem.ts';
import { pageQuerySchema } from '../../core/values/pagination.ts';
import { apiKeyService } from './dependencies.ts';
import {
  apiKeyCreatedSchema,
  apiKeyCreateSchema,
  apiKeyPageSchema,
  apiKeyParamsSchema,
  apiKeyScopeSchema,
} from './schemas.ts';

export const apiKeysRouter: FastifyPluginAsyncZod = async (app) => {
  const service = apiKeyService(app);

  app.get(
    '/workspaces/:workspaceId/api-keys',
    {
      config: { permission: 'can_use_api_keys' },
      schema: {
        tags: ['api-keys'],
        operationId: 'api-keys_list',
        summary: 'List the API keys of a workspace',
        params: workspaceParamsSchema,
        querystring: pageQuerySchema,
        response: { 200: apiKeyPageSchema, '4xx': problemSchema },
      },
    },
    (request) => service.list(request.params.workspaceId, request.query, request),
  );

  app.get(
    '/workspaces/:workspaceId/api-key-scopes',
    {
      config: { permission: 'can_use_api_keys' },
      schema: {
        tags: ['api-keys'],
        operationId: 'api-keys_scopes',
        summary: 'List what you can let an API key do',
        params: workspaceParamsSchema,
        response: { 200: z.array(apiKeyScopeSchema), '4xx': problemSchema },
      },
    },
    async (request) => service.listScopes(request),
  );

  app.post(
    '/workspaces/:workspaceId/api-keys',
    {
      config: { permission: 'can_use_api_keys' },
      schema: {
        tags: ['api-keys'],
        operationId: 'api-keys_create',
        summary: 'Make an API key',
        description: 'The `token` of the answer is the key itself, and is shown this once.',
        params: workspaceParamsSchema,
        body: apiKeyCreateSchema,
        response: { 201: apiKeyCreatedSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const created = await service.create(request.params.workspaceId, request.body, request);
      return reply.code(201).send(created);
    },
  );

  app.delete(
    '/workspaces/:workspaceId/api-keys/:apiKeyId',
    {
      config: { permission: 'can_use_api_keys' },
      schema: {
        tags: ['api-keys'],
        operationId: 'api-keys_revoke',
        summary: 'Revoke an API key',
        params: apiKeyParamsSchema,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      await service.revoke(request.params.workspaceId, request.params.apiKeyId, request);
      return reply.code(204).send(null);
    },
  );
};
