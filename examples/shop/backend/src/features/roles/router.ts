import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { roleResponseSchema } from '../workspaces/schemas.ts';
import { roleService } from './dependencies.ts';
import {
  permissionResponseSchema,
  roleCreateSchema,
  roleParamsSchema,
  roleUpdateSchema,
} from './schemas.ts';

export const rolesRouter: FastifyPluginAsyncZod = async (app) => {
  const service = roleService(app);

  app.get(
    '/workspaces/:workspaceId/permissions',
    {
      config: { permission: 'can_view_roles' },
      schema: {
        operationId: 'roles_permissions',
        summary: 'List the permissions that roles can hold',
        params: workspaceParamsSchema,
        response: { 200: z.array(permissionResponseSchema) },
      },
    },
    async () => service.listPermissions(),
  );

  app.post(
    '/workspaces/:workspaceId/roles',
    {
      config: { permission: 'can_manage_roles' },
      schema: {
        operationId: 'roles_create',
        summary: 'Make a role',
        params: workspaceParamsSchema,
        body: roleCreateSchema,
        response: { 201: roleResponseSchema },
      },
    },
    ({ params, body, permissions }) => service.create(params.workspaceId, body, permissions),
  );

  app.patch(
    '/workspaces/:workspaceId/roles/:name',
    {
      config: { permission: 'can_manage_roles' },
      schema: {
        operationId: 'roles_update',
        summary: 'Rename a role, or change what it may do',
        params: roleParamsSchema,
        body: roleUpdateSchema,
        response: { 200: roleResponseSchema },
      },
    },
    ({ params, body, permissions }) => service.update(params, body, permissions),
  );

  app.delete(
    '/workspaces/:workspaceId/roles/:name',
    {
      config: { permission: 'can_manage_roles' },
      schema: {
        operationId: 'roles_remove',
        summary: 'Delete a role',
        description: 'A role that members have is kept.',
        params: roleParamsSchema,
        response: { 204: z.null() },
      },
    },
    ({ params, permissions }) => service.remove(params, permissions),
  );
};
