import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { currentRequestId, withRequestId } from '../core/process/correlation.ts';

/** Where a task comes from, as its dispatch notes it. A type and not an interface, because it is kept as JSON. */
export type Origin = {
  /** The request that dispatched it, so that both tell one story in the log. */
  readonly requestId?: string | undefined;
  /** The trace that it is part of: the headers of W3C Trace Context. Empty where nobody traces. */
  readonly trace?: Readonly<Record<string, string>>;
};

export function currentOrigin(): Origin {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return { requestId: currentRequestId(), trace: headers };
}

/**
 * Runs a task as what its origin led to, and as a span below the one that has dispatched it. A task without a request is
 * known in the log by its own id.
 */
export function withOrigin<Result>(
  { requestId, trace: headers = {} }: Origin,
  { id, task }: { readonly id: string | undefined; readonly task: string },
  run: () => Promise<Result>,
): Promise<Result> {
  const options = { kind: SpanKind.CONSUMER, attributes: { 'task.name': task } };
  const parent = propagation.extract(ROOT_CONTEXT, headers);
  return trace.getTracer('tasks').startActiveSpan(`task ${task}`, options, parent, async (span) => {
    try {
      return await withRequestId(requestId ?? id, run);
    } catch (error) {
      span.recordException(error as Error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
