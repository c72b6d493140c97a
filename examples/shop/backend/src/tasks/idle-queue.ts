import type { DispatchOptions } from './dispatch.ts';
import type { TaskQueue } from './task-queue.ts';

export interface Dispatched {
  readonly name: string;
  readonly input: unknown;
  readonly options?: DispatchOptions;
}

/** A queue that only remembers. */
export interface IdleQueue extends TaskQueue {
  /** What was dispatched, unless its transaction was rolled back. */
  readonly dispatched: Dispatched[];
}

export function createIdleQueue(): IdleQueue {
  const dispatched: Dispatched[] = [];
  return {
    dispatched,
    dispatchOn:
      ({ afterCommit }) =>
      (name, input, options) =>
        afterCommit(() => {
          dispatched.push({ name, input, ...(options && { options }) });
          return Promise.resolve();
        }),
    work: () => Promise.resolve(),
    status: () => Promise.resolve([]),
    failed: () => Promise.resolve([]),
    retry: () => Promise.resolve(false),
    check: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
