import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** The trace that a task is part of, as its dispatch notes it: the headers of W3C Trace Context. */
export type TaskTrace = Readonly<Record<string, string>>;

/** The trace that the running code is part of; nothing where nobody traces. */
export function currentTrace(): TaskTrace | undefined {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return Object.keys(headers).length === 0 ? undefined : headers;
}

/** Runs a task as a span below the one that has dispatched it. Without a tracer, it only runs it. */
export function withTaskSpan<Result>(
  { task, trace: headers = {} }: { readonly task: string; readonly trace?: TaskTrace | undefined },
  run: () => Promise<Result>,
): Promise<Result> {
  const options = { kind: SpanKind.CONSUMER, attributes: { 'task.name': task } };
  const parent = propagation.extract(ROOT_CONTEXT, headers);
  return trace.getTracer('tasks').startActiveSpan(`task ${task}`, options, parent, async (span) => {
    try {
      return await run();
    } catch (error) {
      span.recordException(error as Error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
