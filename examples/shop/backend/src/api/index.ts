import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { invoicesRouter } from '../features/invoices/router.ts';
import { orderItemsRouter } from '../features/order-items/router.ts';
import { usersRouter } from '../features/users/router.ts';
import { workspacesRouter } from '../features/workspaces/router.ts';

export const routers = {
  invoices: invoicesRouter,
  orderItems: orderItemsRouter,
  users: usersRouter,
  workspaces: workspacesRouter,
} satisfies Record<string, FastifyPluginAsyncZod>;
