import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { limitByUser } from '../../core/http/limits.ts';
import { pageQuerySchema } from '../../core/values/pagination.ts';
import { workspaceService } from './dependencies.ts';
import {
  appParamsSchema,
  appResponseSchema,
  appUpdateSchema,
  memberCreateSchema,
  memberPageSchema,
  memberParamsSchema,
  memberResponseSchema,
  memberUpdateSchema,
  roleResponseSchema,
  workspaceCreateSchema,
  workspaceDetailSchema,
  workspaceResponseSchema,
  workspaceUpdateSchema,
} from './schemas.ts';

export const workspacesRouter: FastifyPluginAsyncZod = async (app) => {
  const service = workspaceService(app);

  app.get(
    '/workspaces',
    {
      config: { authenticated: true },
      schema: {
        operationId: 'workspaces_list',
        summary: 'List your workspaces',
        response: { 200: z.array(workspaceResponseSchema) },
      },
    },
    (request) => service.list(request.user.id),
  );

  app.post(
    '/workspaces',
    {
      config: { authenticated: true, rateLimit: limitByUser(30) },
      schema: {
        operationId: 'workspaces_create',
        summary: 'Make a workspace',
        description: 'You are its first admin.',
        body: workspaceCreateSchema,
        response: { 201: workspaceResponseSchema },
      },
    },
    (request) => service.create(request.body, request.user.id),
  );

  app.get(
    '/workspaces/:workspaceId',
    {
      config: { permission: 'can_view_workspace' },
      schema: {
        operationId: 'workspaces_get',
        summary: 'See a workspace',
        description: 'With what you may do there, and the apps that are enabled.',
        params: workspaceParamsSchema,
        response: { 200: workspaceDetailSchema },
      },
    },
    ({ params, user, permissions }) => service.get({ ...params, userId: user.id }, permissions),
  );

  app.patch(
    '/workspaces/:workspaceId',
    {
      config: { permission: 'can_manage_workspace' },
      schema: {
        operationId: 'workspaces_update',
        summary: 'Rename a workspace',
        params: workspaceParamsSchema,
        body: workspaceUpdateSchema,
        response: { 200: workspaceDetailSchema },
      },
    },
    ({ params, user, body, permissions }) =>
      service.rename({ ...params, userId: user.id }, body, permissions),
  );

  app.get(
    '/workspaces/:workspaceId/apps',
    {
      config: { permission: 'can_view_workspace' },
      schema: {
        operationId: 'apps_list',
        summary: 'List the apps of a workspace',
        params: workspaceParamsSchema,
        response: { 200: z.array(appResponseSchema) },
      },
    },
    ({ params, user }) => service.listApps({ ...params, userId: user.id }),
  );

  app.put(
    '/workspaces/:workspaceId/apps/:slug',
    {
      config: { permission: 'can_manage_apps' },
      schema: {
        operationId: 'apps_update',
        summary: 'Enable or disable an app',
        description: 'What a disabled app is about is answered with 403 and `app_disabled`.',
        params: appParamsSchema,
        body: appUpdateSchema,
        response: { 200: appResponseSchema },
      },
    },
    ({ params, body }) => service.setApp(params.workspaceId, params.slug, body),
  );

  app.get(
    '/workspaces/:workspaceId/members',
    {
      config: { permission: 'can_view_workspace' },
      schema: {
        operationId: 'members_list',
        summary: 'List the members of a workspace',
        params: workspaceParamsSchema,
        querystring: pageQuerySchema,
        response: { 200: memberPageSchema },
      },
    },
    ({ params, query }) => service.listMembers(params.workspaceId, query),
  );

  app.post(
    '/workspaces/:workspaceId/members',
    {
      config: { permission: 'can_manage_members' },
      schema: {
        operationId: 'members_add',
        summary: 'Add a member',
        description: 'By the email of an account that is there.',
        params: workspaceParamsSchema,
        body: memberCreateSchema,
        response: { 201: memberResponseSchema },
      },
    },
    (request) => service.addMember(request.params.workspaceId, request.body, request.permissions),
  );

  app.patch(
    '/workspaces/:workspaceId/members/:userId',
    {
      config: { permission: 'can_manage_members' },
      schema: {
        operationId: 'members_change-role',
        summary: 'Give a member another role',
        params: memberParamsSchema,
        body: memberUpdateSchema,
        response: { 200: memberResponseSchema },
      },
    },
    ({ params, body, permissions }) => service.changeMember(params, body, permissions),
  );

  app.delete(
    '/workspaces/:workspaceId/members/:userId',
    {
      config: { permission: 'can_manage_members' },
      schema: {
        operationId: 'members_remove',
        summary: 'Remove a member',
        params: memberParamsSchema,
        response: { 204: z.null() },
      },
    },
    ({ params, permissions }) => service.removeMember(params, permissions),
  );

  app.post(
    '/workspaces/:workspaceId/leave',
    {
      config: { permission: 'can_leave_workspace' },
      schema: {
        operationId: 'members_leave',
        summary: 'Leave a workspace',
        description: 'The last admin stays.',
        params: workspaceParamsSchema,
        response: { 204: z.null() },
      },
    },
    ({ params, user }) => service.leave({ ...params, userId: user.id }),
  );

  app.get(
    '/workspaces/:workspaceId/roles',
    {
      config: { permission: 'can_view_roles' },
      schema: {
        operationId: 'roles_list',
        summary: 'List the roles of a workspace',
        params: workspaceParamsSchema,
        response: { 200: z.array(roleResponseSchema) },
      },
    },
    ({ params }) => service.listRoles(params.workspaceId),
  );
};
