import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { csvHeaders, csvOf, csvSchema } from '../../core/lists/csv.ts';
import { invoiceService } from './dependencies.ts';
import {
  invoiceCreateSchema,
  invoiceExportQuerySchema,
  invoiceListQuerySchema,
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
        operationId: 'invoices_list',
        summary: 'List the invoices of a workspace',
        params: workspaceParamsSchema,
        querystring: invoiceListQuerySchema,
        response: { 200: invoicePageSchema },
      },
    },
    ({ params, query }) => service.list(params.workspaceId, query),
  );

  app.get(
    '/workspaces/:workspaceId/invoices/export',
    {
      config: { permission: 'can_view_invoices' },
      schema: {
        operationId: 'invoices_export',
        summary: 'Export the invoices of a workspace as CSV',
        produces: ['text/csv'],
        params: workspaceParamsSchema,
        querystring: invoiceExportQuerySchema,
        response: { 200: csvSchema },
      },
    },
    async ({ params, query }, reply) => {
      const pages = await service.export(params.workspaceId, query);
      return reply.headers(csvHeaders('invoices')).send(csvOf(invoiceResponseSchema, pages));
    },
  );

  app.get(
    '/workspaces/:workspaceId/invoices/:invoiceId',
    {
      config: { permission: 'can_view_invoices' },
      schema: {
        operationId: 'invoices_get',
        summary: 'See one invoice',
        params: invoiceParamsSchema,
        response: { 200: invoiceResponseSchema },
      },
    },
    ({ params }) => service.get(params.workspaceId, params.invoiceId),
  );

  app.post(
    '/workspaces/:workspaceId/invoices',
    {
      config: { permission: 'can_manage_invoices' },
      schema: {
        operationId: 'invoices_create',
        summary: 'Create a new invoice',
        params: workspaceParamsSchema,
        body: invoiceCreateSchema,
        response: { 201: invoiceResponseSchema },
      },
    },
    ({ params, body, user }) => service.create(params.workspaceId, body, user.id),
  );

  app.patch(
    '/workspaces/:workspaceId/invoices/:invoiceId',
    {
      config: { permission: 'can_manage_invoices' },
      schema: {
        operationId: 'invoices_update',
        summary: 'Change one invoice',
        params: invoiceParamsSchema,
        body: invoiceUpdateSchema,
        response: { 200: invoiceResponseSchema },
      },
    },
    ({ params, body }) => service.update(params.workspaceId, params.invoiceId, body),
  );

  app.delete(
    '/workspaces/:workspaceId/invoices/:invoiceId',
    {
      config: { permission: 'can_manage_invoices' },
      schema: {
        operationId: 'invoices_remove',
        summary: 'Delete one invoice',
        params: invoiceParamsSchema,
        response: { 204: z.null() },
      },
    },
    ({ params }) => service.remove(params.workspaceId, params.invoiceId),
  );
};
