import type { DispatchOn } from '../../src/core/context/app-context.ts';
import type { DispatchOptions } from '../../src/tasks/dispatch.ts';

export interface Dispatched {
  readonly name: string;
  readonly input: unknown;
  readonly options?: DispatchOptions;
}

/** Stands in for the queue: keeps what was dispatched, unless its transaction was rolled back. */
export function createDispatchRecorder(): { dispatchOn: DispatchOn; dispatched: Dispatched[] } {
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
  };
}
