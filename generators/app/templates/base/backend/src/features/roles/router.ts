import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { problemSchema } from '../../core/http/problem.ts';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
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
        summary: 'List the roles of a workspace',
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
        summary: 'List the permissions that roles can hold',
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
        summary: 'Make a role',
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
        summary: 'Rename a role, or change what it may do',
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
        summary: 'Delete a role',
        description: 'A role that members have is kept.',
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
