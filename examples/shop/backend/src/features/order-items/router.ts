import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { csvHeaders, csvOf, csvSchema } from '../../core/lists/csv.ts';
import { orderItemService } from './dependencies.ts';
import {
  orderItemCreateSchema,
  orderItemExportQuerySchema,
  orderItemListQuerySchema,
  orderItemPageSchema,
  orderItemParamsSchema,
  orderItemResponseSchema,
  orderItemUpdateSchema,
  orderItemRemovedPageSchema,
} from './schemas.ts';

export const orderItemsRouter: FastifyPluginAsyncZod = async (app) => {
  const service = orderItemService(app);

  app.get(
    '/workspaces/:workspaceId/order-items',
    {
      config: { permission: 'can_view_order_items' },
      schema: {
        operationId: 'order-items_list',
        summary: 'List the order items of a workspace',
        params: workspaceParamsSchema,
        querystring: orderItemListQuerySchema,
        response: { 200: orderItemPageSchema },
      },
    },
    ({ params, query }) => service.list(params.workspaceId, query),
  );

  app.get(
    '/workspaces/:workspaceId/order-items/export',
    {
      config: { permission: 'can_view_order_items' },
      schema: {
        operationId: 'order-items_export',
        summary: 'Export the order items of a workspace as CSV',
        produces: ['text/csv'],
        params: workspaceParamsSchema,
        querystring: orderItemExportQuerySchema,
        response: { 200: csvSchema },
      },
    },
    async ({ params, query }, reply) => {
      const pages = await service.export(params.workspaceId, query);
      return reply.headers(csvHeaders('order-items')).send(csvOf(orderItemResponseSchema, pages));
    },
  );

  app.get(
    '/workspaces/:workspaceId/order-items/:orderItemId',
    {
      config: { permission: 'can_view_order_items' },
      schema: {
        operationId: 'order-items_get',
        summary: 'See one order item',
        params: orderItemParamsSchema,
        response: { 200: orderItemResponseSchema },
      },
    },
    ({ params }) => service.get(params.workspaceId, params.orderItemId),
  );

  app.post(
    '/workspaces/:workspaceId/order-items',
    {
      config: { permission: 'can_manage_order_items' },
      schema: {
        operationId: 'order-items_create',
        summary: 'Create a new order item',
        params: workspaceParamsSchema,
        body: orderItemCreateSchema,
        response: { 201: orderItemResponseSchema },
      },
    },
    ({ params, body, user }) => service.create(params.workspaceId, body, user.id),
  );

  app.patch(
    '/workspaces/:workspaceId/order-items/:orderItemId',
    {
      config: { permission: 'can_manage_order_items' },
      schema: {
        operationId: 'order-items_update',
        summary: 'Change one order item',
        params: orderItemParamsSchema,
        body: orderItemUpdateSchema,
        response: { 200: orderItemResponseSchema },
      },
    },
    ({ params, body }) => service.update(params.workspaceId, params.orderItemId, body),
  );

  app.delete(
    '/workspaces/:workspaceId/order-items/:orderItemId',
    {
      config: { permission: 'can_manage_order_items' },
      schema: {
        operationId: 'order-items_remove',
        summary: 'Delete one order item',
        params: orderItemParamsSchema,
        response: { 204: z.null() },
      },
    },
    ({ params }) => service.remove(params.workspaceId, params.orderItemId),
  );

  app.get(
    '/workspaces/:workspaceId/order-items/removed',
    {
      config: { permission: 'can_manage_order_items' },
      schema: {
        operationId: 'order-items_removed',
        summary: 'List the removed order items of a workspace',
        params: workspaceParamsSchema,
        querystring: orderItemListQuerySchema,
        response: { 200: orderItemRemovedPageSchema },
      },
    },
    ({ params, query }) => service.removed(params.workspaceId, query),
  );

  app.post(
    '/workspaces/:workspaceId/order-items/:orderItemId/restore',
    {
      config: { permission: 'can_manage_order_items' },
      schema: {
        operationId: 'order-items_restore',
        summary: 'Bring one removed order item back',
        params: orderItemParamsSchema,
        response: { 200: orderItemResponseSchema },
      },
    },
    ({ params }) => service.restore(params.workspaceId, params.orderItemId),
  );

  app.delete(
    '/workspaces/:workspaceId/order-items/:orderItemId/purge',
    {
      config: { permission: 'can_purge_order_items' },
      schema: {
        operationId: 'order-items_purge',
        summary: 'Delete one removed order item for good',
        params: orderItemParamsSchema,
        response: { 204: z.null() },
      },
    },
    ({ params }) => service.purge(params.workspaceId, params.orderItemId),
  );
};
