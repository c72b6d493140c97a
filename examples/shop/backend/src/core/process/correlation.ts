import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** The id of the request that the running code works for, through every `await`. */
export function currentRequestId(): string | undefined {
  return storage.getStore();
}

/**
 * Runs the work as part of a request: log lines and outgoing calls carry its id. Work outside of a request does so with
 * the id that it was asked for under:
 *
 *     await withRequestId(message.requestId, () => handle(message));
 */
export function withRequestId<Result>(id: string | undefined, run: () => Result): Result {
  return id === undefined ? run() : storage.run(id, run);
}

/** What every line of the log says besides: whoever traces adds the id of the trace. */
export const logFields: (() => object)[] = [];
