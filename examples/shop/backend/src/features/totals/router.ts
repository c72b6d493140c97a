import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { problemSchema } from '../../core/http/problem.ts';
import { totalService } from './dependencies.ts';
import { totalResponseSchema } from './schemas.ts';

export const totalsRouter: FastifyPluginAsyncZod = async (app) => {
  const service = totalService(app);

  app.get(
    '/workspaces/:workspaceId/totals',
    {
      config: { permission: 'can_view_workspace' },
      schema: {
        tags: ['workspaces'],
        operationId: 'workspaces_totals',
        summary: 'See how much a workspace holds',
        description: 'Counted in the background: `countedAt` says when.',
        params: workspaceParamsSchema,
        response: { 200: z.array(totalResponseSchema), '4xx': problemSchema },
      },
    },
    (request) => service.list(request.params.workspaceId),
  );
};
