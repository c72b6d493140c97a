import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { problemSchema } from '../../core/http/problem.ts';
import { userTierService } from './dependencies.ts';
import { userTierParamsSchema, userTierResponseSchema, userTierUpdateSchema } from './schemas.ts';

export const userTiersRouter: FastifyPluginAsyncZod = async (app) => {
  const service = userTierService(app);

  app.get(
    '/system/users/:userId/tier',
    {
      config: { systemPermission: 'can_manage_tiers' },
      schema: {
        tags: ['user-tiers'],
        operationId: 'user-tiers_get',
        summary: 'See a user’s tier',
        params: userTierParamsSchema,
        response: { 200: userTierResponseSchema, '4xx': problemSchema },
      },
    },
    ({ params }) => service.get(params.userId),
  );

  app.put(
    '/system/users/:userId/tier',
    {
      config: { systemPermission: 'can_manage_tiers' },
      schema: {
        tags: ['user-tiers'],
        operationId: 'user-tiers_set',
        summary: 'Give a user another tier',
        params: userTierParamsSchema,
        body: userTierUpdateSchema,
        response: { 200: userTierResponseSchema, '4xx': problemSchema },
      },
    },
    ({ params, body }) => service.set(params.userId, body),
  );
};
