import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { accountLinksRouter } from '../features/account-links/router.ts';
import { apiKeysRouter } from '../features/api-keys/router.ts';
import { invitationsRouter } from '../features/invitations/router.ts';
import { invoicesRouter } from '../features/invoices/router.ts';
import { orderItemsRouter } from '../features/order-items/router.ts';
import { rolesRouter } from '../features/roles/router.ts';
import { sessionsRouter } from '../features/sessions/router.ts';
import { systemUsersRouter } from '../features/system-users/router.ts';
import { totalsRouter } from '../features/totals/router.ts';
import { usersRouter } from '../features/users/router.ts';
import { workspacesRouter } from '../features/workspaces/router.ts';

export const routers = {
  accountLinks: accountLinksRouter,
  apiKeys: apiKeysRouter,
  invitations: invitationsRouter,
  invoices: invoicesRouter,
  orderItems: orderItemsRouter,
  roles: rolesRouter,
  sessions: sessionsRouter,
  systemUsers: systemUsersRouter,
  totals: totalsRouter,
  users: usersRouter,
  workspaces: workspacesRouter,
} satisfies Record<string, FastifyPluginAsyncZod>;
