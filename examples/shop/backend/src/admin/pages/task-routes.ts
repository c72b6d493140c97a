import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { NotFoundError } from '../../core/errors.ts';
import { cookieName, csrfOf } from './login.ts';
import { page } from './page.ts';
import { taskPage } from './task-page.ts';

const rule = { config: { systemPermission: 'can_use_admin_pages' } } as const;
const paramsSchema = z.object({ id: z.string().max(255) });

/** What waits, runs and was given up. */
export async function taskRoutes(app: FastifyInstance): Promise<void> {
  const { taskOperations } = app;
  if (taskOperations === undefined) return;

  app.get('/tasks', rule, async ({ cookies }) => {
    const csrf = csrfOf(cookies[cookieName] ?? '');
    const [queues, failed] = await Promise.all([taskOperations.status(), taskOperations.failed()]);
    return page({ title: 'Tasks', current: 'tasks', csrf }, taskPage(csrf, queues, failed));
  });

  app.post('/tasks/:id/retry', rule, async ({ params }, reply) => {
    const { data } = paramsSchema.safeParse(params);
    const isThere = data !== undefined && (await taskOperations.retry(data.id));
    if (!isThere) throw new NotFoundError('task_not_found', 'There is no such failed task.');
    return reply.redirect('/admin/tasks', 303);
  });
}
