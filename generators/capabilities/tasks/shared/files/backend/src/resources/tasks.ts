import type { AppContext } from '../core/context/app-context.ts';
import type { Resource } from '../core/context/resource.ts';
import type { Dispatch } from '../tasks/dispatch.ts';
import { createIdleDispatch } from '../tasks/idle-dispatch.ts';
import { tasks } from '../tasks/index.ts';
import { openTaskQueue } from '../tasks/queue.ts';
import type { TaskQueue } from '../tasks/task-queue.ts';

declare module '../core/context/app-context.ts' {
  interface AppContext {
    readonly dispatch: Dispatch;
    /** Where there is a queue, and not only its stand-in. */
    readonly taskQueue?: TaskQueue | undefined;
  }
}

/** Outside of a transaction there is no commit to wait for. */
const atOnce: AppContext['afterCommit'] = (run) => run();

/** The queue that `dispatch` puts tasks into. The API's process works it too, unless that is left to the workers. */
export const tasksResource: Resource = {
  async open(opening) {
    const { db, settings } = opening;
    const queue = await openTaskQueue(opening, tasks);
    const { dispatchOn } = queue;
    let context: AppContext;
    return {
      adds: { dispatch: dispatchOn({ db, afterCommit: atOnce }), taskQueue: queue },
      within: (transaction) => ({ dispatch: dispatchOn(transaction) }),
      start(complete) {
        context = complete;
      },
      async serve() {
        if (settings.tasks.isEnabled) await queue.work(context);
      },
      check: queue.check,
      close: queue.stop,
    };
  },

  idle({ db }) {
    const dispatchOn = createIdleDispatch();
    return {
      adds: { dispatch: dispatchOn({ db, afterCommit: atOnce }) },
      within: (transaction) => ({ dispatch: dispatchOn(transaction) }),
    };
  },
};
