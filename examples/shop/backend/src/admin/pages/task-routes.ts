import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { NotFoundError } from '../../core/http/errors.ts';
import { page } from './page.ts';
import { csrfOf } from './session.ts';
import { taskPage } from './task-page.ts';

const rule = { config: { systemPermission: 'can_use_admin_pages' } } as const;
const paramsSchema = z.object({ id: z.string() });

/** What waits, runs and was given up. */
export async function taskRoutes(app: FastifyInstance): Promise<void> {
  const { taskQueue } = app;

  app.get('/tasks', rule, async (request) => {
    const csrf = csrfOf(request);
    const { done } = request.query as { done?: unknown };
    const notice = done === 'retried' ? 'The task is in its queue again.' : undefined;
    const [queues, failed] = await Promise.all([taskQueue.status(), taskQueue.failed()]);
    return page({ title: 'Tasks', current: 'tasks', csrf, notice }, taskPage(csrf, queues, failed));
  });

  app.post('/tasks/:id/retry', rule, async ({ params }, reply) => {
    const { id } = paramsSchema.parse(params);
    if (!(await taskQueue.retry(id))) {
      throw new NotFoundError('task_not_found', 'There is no such failed task.');
    }
    return reply.redirect('/admin/tasks?done=retried', 303);
  });
}
