import type { Dispatch } from '../../src/tasks/dispatch.ts';

export interface Dispatched {
  readonly name: string;
  readonly input: unknown;
  readonly key: string;
}

/** Stands in for the queue: keeps what was dispatched. */
export function createDispatchRecorder(): { dispatch: Dispatch; dispatched: Dispatched[] } {
  const dispatched: Dispatched[] = [];
  return {
    dispatched,
    dispatch(name, input, { key }) {
      dispatched.push({ name, input, key });
      return Promise.resolve();
    },
  };
}
