import type { Open, Resource } from '../core/context/resource.ts';
import type { Dispatch } from '../tasks/dispatch.ts';
import { createIdleQueue } from '../tasks/idle-queue.ts';
import { tasks } from '../tasks/index.ts';
import { openTaskQueue } from '../tasks/queue.ts';
import type { TaskQueue } from '../tasks/task-queue.ts';

declare module '../core/context/app-context.ts' {
  interface AppContext {
    readonly dispatch: Dispatch;
    readonly taskQueue: TaskQueue;
  }
}

export const tasksResource: Resource = {
  async open({ connection, settings, log }): Promise<Open> {
    if (connection === undefined) throw new Error('The queue needs an open database.');
    const queue = await openTaskQueue(connection, tasks, log, settings.tasks);
    return {
      ...openOf(queue),
      ...(settings.tasks.isEnabled && {
        serve: (app) => queue.work(app),
        check: queue.check,
      }),
      close: queue.stop,
    };
  },
  idle: () => openOf(createIdleQueue()),
};

/** A task that is dispatched in a transaction belongs to it. */
const openOf = (queue: TaskQueue): Open => ({
  adds: { taskQueue: queue },
  within: (scope) => ({ dispatch: queue.dispatchOn(scope) }),
});
