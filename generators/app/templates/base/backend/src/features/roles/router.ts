import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { problemSchema } from '../../core/problem.ts';
import { workspaceParamsSchema } from '../../core/workspace-params.ts';
import { roleService } from './dependencies.ts';
import {
  permissionResponseSchema,
  roleCreateSchema,
  roleParamsSchema,
  roleResponseSchema,
  roleUpdateSchema,
} from './schemas.ts';

export const rolesRouter: FastifyPluginAsyncZod = async (app) => {
  const service = roleService(app);

  app.get(
    '/workspaces/:workspaceId/roles',
    {
      config: { permission: 'can_view_roles' },
      schema: {
        tags: ['roles'],
        operationId: 'roles_list',
        params: workspaceParamsSchema,
        response: { 200: z.array(roleResponseSchema), '4xx': problemSchema },
      },
    },
    ({ params }) => service.list(params.workspaceId),
  );

  app.get(
    '/workspaces/:workspaceId/permissions',
    {
      config: { permission: 'can_view_roles' },
      schema: {
        tags: ['roles'],
        operationId: 'roles_permissions',
        params: workspaceParamsSchema,
        response: { 200: z.array(permissionResponseSchema), '4xx': problemSchema },
      },
    },
    async () => service.listPermissions(),
  );

  app.post(
    '/workspaces/:workspaceId/roles',
    {
      config: { permission: 'can_manage_roles' },
      schema: {
        tags: ['roles'],
        operationId: 'roles_create',
        params: workspaceParamsSchema,
        body: roleCreateSchema,
        response: { 201: roleResponseSchema, '4xx': problemSchema },
      },
    },
    async ({ params, body, permissions }, reply) => {
      const role = await service.create(params.workspaceId, body, permissions);
      return reply.code(201).send(role);
    },
  );

  app.patch(
    '/workspaces/:workspaceId/roles/:name',
    {
      config: { permission: 'can_manage_roles' },
      schema: {
        tags: ['roles'],
        operationId: 'roles_update',
        params: roleParamsSchema,
        body: roleUpdateSchema,
        response: { 200: roleResponseSchema, '4xx': problemSchema },
      },
    },
    ({ params, body, permissions }) => service.update(params, body, permissions),
  );

  app.delete(
    '/workspaces/:workspaceId/roles/:name',
    {
      config: { permission: 'can_manage_roles' },
      schema: {
        tags: ['roles'],
        operationId: 'roles_remove',
        params: roleParamsSchema,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async ({ params, permissions }, reply) => {
      await service.remove(params, permissions);
      return reply.code(204).send(null);
    },
  );
};
