import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { pageQuerySchema } from '../../core/pagination.ts';
import { problemSchema } from '../../core/problem.ts';
import { workspaceParamsSchema } from '../../core/workspace-params.ts';
import { orderItemService } from './dependencies.ts';
import {
  orderItemCreateSchema,
  orderItemPageSchema,
  orderItemParamsSchema,
  orderItemResponseSchema,
  orderItemUpdateSchema,
} from './schemas.ts';

export const orderItemsRouter: FastifyPluginAsyncZod = async (app) => {
  const service = orderItemService(app);

  app.get(
    '/workspaces/:workspaceId/order-items',
    {
      config: { permission: 'can_view_order_items' },
      schema: {
        tags: ['order-items'],
        operationId: 'order-items_list',
        summary: 'List the order items of a workspace',
        params: workspaceParamsSchema,
        querystring: pageQuerySchema,
        response: { 200: orderItemPageSchema, '4xx': problemSchema },
      },
    },
    (request) => service.list(request.params.workspaceId, request.query),
  );

  app.get(
    '/workspaces/:workspaceId/order-items/:orderItemId',
    {
      config: { permission: 'can_view_order_items' },
      schema: {
        tags: ['order-items'],
        operationId: 'order-items_get',
        summary: 'See one order item',
        params: orderItemParamsSchema,
        response: { 200: orderItemResponseSchema, '4xx': problemSchema },
      },
    },
    (request) => service.get(request.params.workspaceId, request.params.orderItemId),
  );

  app.post(
    '/workspaces/:workspaceId/order-items',
    {
      config: { permission: 'can_manage_order_items' },
      schema: {
        tags: ['order-items'],
        operationId: 'order-items_create',
        summary: 'Create a new order item',
        params: workspaceParamsSchema,
        body: orderItemCreateSchema,
        response: { 201: orderItemResponseSchema, '4xx': problemSchema },
      },
    },
    async ({ params, body, user }, reply) => {
      const created = await service.create(params.workspaceId, body, user.id);
      return reply.code(201).send(created);
    },
  );

  app.patch(
    '/workspaces/:workspaceId/order-items/:orderItemId',
    {
      config: { permission: 'can_manage_order_items' },
      schema: {
        tags: ['order-items'],
        operationId: 'order-items_update',
        summary: 'Change one order item',
        params: orderItemParamsSchema,
        body: orderItemUpdateSchema,
        response: { 200: orderItemResponseSchema, '4xx': problemSchema },
      },
    },
    ({ params, body }) => service.update(params.workspaceId, params.orderItemId, body),
  );

  app.delete(
    '/workspaces/:workspaceId/order-items/:orderItemId',
    {
      config: { permission: 'can_manage_order_items' },
      schema: {
        tags: ['order-items'],
        operationId: 'order-items_remove',
        summary: 'Delete one order item',
        params: orderItemParamsSchema,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async ({ params }, reply) => {
      await service.remove(params.workspaceId, params.orderItemId);
      return reply.code(204).send(null);
    },
  );
};
