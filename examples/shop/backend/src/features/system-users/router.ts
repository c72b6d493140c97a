import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { systemUserService } from './dependencies.ts';
import {
  systemUserPageSchema,
  systemUserParamsSchema,
  systemUserQuerySchema,
  systemUserResponseSchema,
  systemUserUpdateSchema,
} from './schemas.ts';

export const systemUsersRouter: FastifyPluginAsyncZod = async (app) => {
  const service = systemUserService(app);

  app.get(
    '/system/users',
    {
      config: { systemPermission: 'can_manage_users' },
      schema: {
        operationId: 'system-users_list',
        summary: 'List all users',
        querystring: systemUserQuerySchema,
        response: { 200: systemUserPageSchema },
      },
    },
    ({ query }) => service.list(query),
  );

  app.patch(
    '/system/users/:userId',
    {
      config: { systemPermission: 'can_manage_users' },
      schema: {
        operationId: 'system-users_update',
        summary: 'Change a user’s standing',
        params: systemUserParamsSchema,
        body: systemUserUpdateSchema,
        response: { 200: systemUserResponseSchema },
      },
    },
    ({ params, body }) => service.update(params.userId, body),
  );
};
