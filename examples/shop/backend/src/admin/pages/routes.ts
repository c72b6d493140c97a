import type { FastifyPluginAsync } from 'fastify';
import { writeRoutes } from './forms/write-routes.ts';
import { logoutRoute } from './login-routes.ts';
import { readRoutes } from './tables/read-routes.ts';
import { taskRoutes } from './task-routes.ts';

/** The pages of those who are logged in. */
export const routes: readonly FastifyPluginAsync[] = [
  logoutRoute,
  readRoutes,
  writeRoutes,
  taskRoutes,
];
