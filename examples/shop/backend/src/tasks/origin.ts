import { currentRequestId, withRequestId } from '../core/process/correlation.ts';

/** Where a task comes from, as its dispatch notes it. A type and not an interface, because it is kept as JSON. */
export type Origin = {
  /** The request that dispatched it, so that both tell one story in the log. */
  readonly requestId?: string | undefined;
};

export const currentOrigin = (): Origin => ({ requestId: currentRequestId() });

/** Runs a task as what its origin led to; one without a request is known in the log by its own id. */
export const withOrigin = <Result>(
  { requestId }: Origin,
  { id }: { readonly id: string | undefined; readonly task: string },
  run: () => Promise<Result>,
): Promise<Result> => withRequestId(requestId ?? id, run);
