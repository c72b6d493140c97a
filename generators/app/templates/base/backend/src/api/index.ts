import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { sessionsRouter } from '../features/sessions/router.ts';
import { usersRouter } from '../features/users/router.ts';
import { workspacesRouter } from '../features/workspaces/router.ts';

export const routers = {
  sessions: sessionsRouter,
  users: usersRouter,
  workspaces: workspacesRouter,
} satisfies Record<string, FastifyPluginAsyncZod>;
