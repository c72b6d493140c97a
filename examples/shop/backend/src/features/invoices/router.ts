import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { pageQuerySchema } from '../../core/pagination.ts';
import { problemSchema } from '../../core/problem.ts';
import { workspaceParamsSchema } from '../../core/workspace-params.ts';
import { invoiceService } from './dependencies.ts';
import {
  invoiceCreateSchema,
  invoicePageSchema,
  invoiceParamsSchema,
  invoiceResponseSchema,
  invoiceUpdateSchema,
} from './schemas.ts';

export const invoicesRouter: FastifyPluginAsyncZod = async (app) => {
  const service = invoiceService(app);

  app.get(
    '/workspaces/:workspaceId/invoices',
    {
      config: { permission: 'can_view_invoices' },
      schema: {
        tags: ['invoices'],
        operationId: 'invoices_list',
        summary: 'List the invoices of a workspace',
        params: workspaceParamsSchema,
        querystring: pageQuerySchema,
        response: { 200: invoicePageSchema, '4xx': problemSchema },
      },
    },
    (request) => service.list(request.params.workspaceId, request.query),
  );

  app.get(
    '/workspaces/:workspaceId/invoices/:invoiceId',
    {
      config: { permission: 'can_view_invoices' },
      schema: {
        tags: ['invoices'],
        operationId: 'invoices_get',
        summary: 'See one invoice',
        params: invoiceParamsSchema,
        response: { 200: invoiceResponseSchema, '4xx': problemSchema },
      },
    },
    (request) => service.get(request.params.workspaceId, request.params.invoiceId),
  );

  app.post(
    '/workspaces/:workspaceId/invoices',
    {
      config: { permission: 'can_manage_invoices' },
      schema: {
        tags: ['invoices'],
        operationId: 'invoices_create',
        summary: 'Create a new invoice',
        params: workspaceParamsSchema,
        body: invoiceCreateSchema,
        response: { 201: invoiceResponseSchema, '4xx': problemSchema },
      },
    },
    async ({ params, body, user }, reply) => {
      const created = await service.create(params.workspaceId, body, user.id);
      return reply.code(201).send(created);
    },
  );

  app.patch(
    '/workspaces/:workspaceId/invoices/:invoiceId',
    {
      config: { permission: 'can_manage_invoices' },
      schema: {
        tags: ['invoices'],
        operationId: 'invoices_update',
        summary: 'Change one invoice',
        params: invoiceParamsSchema,
        body: invoiceUpdateSchema,
        response: { 200: invoiceResponseSchema, '4xx': problemSchema },
      },
    },
    ({ params, body }) => service.update(params.workspaceId, params.invoiceId, body),
  );

  app.delete(
    '/workspaces/:workspaceId/invoices/:invoiceId',
    {
      config: { permission: 'can_manage_invoices' },
      schema: {
        tags: ['invoices'],
        operationId: 'invoices_remove',
        summary: 'Delete one invoice',
        params: invoiceParamsSchema,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async ({ params }, reply) => {
      await service.remove(params.workspaceId, params.invoiceId);
      return reply.code(204).send(null);
    },
  );
};
