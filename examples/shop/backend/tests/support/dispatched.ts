import type { AppContext } from '../../src/core/context/app-context.ts';
import type { Dispatched, IdleQueue } from '../../src/tasks/idle-queue.ts';

/** What was dispatched in a test's application or context, unless its transaction was rolled back. */
export const dispatchedIn = ({ taskQueue }: Pick<AppContext, 'taskQueue'>): Dispatched[] =>
  (taskQueue as IdleQueue).dispatched;
