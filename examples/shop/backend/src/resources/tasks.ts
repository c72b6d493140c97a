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

/** The queue behind `dispatch`. The process of the API works it as well, unless that is left to the workers. */
export const tasksResource: Resource = {
  async open({ connection, settings, log }): Promise<Open> {
    if (connection === undefined) throw new Error('The queue needs an open database.');
    const queue = await openTaskQueue({ connection, settings, log }, tasks);
    return {
      ...openOf(queue),
      ...(settings.tasks.isEnabled && { serve: (app) => queue.work(app), check: queue.check }),
      close: queue.stop,
    };
  },
  idle: () => openOf(createIdleQueue()),
};

/** What contexts have of a queue: a task that is dispatched in a transaction belongs to it. */
export const openOf = (queue: TaskQueue): Open => ({
  adds: { taskQueue: queue },
  within: (scope) => ({ dispatch: queue.dispatchOn(scope) }),
});
