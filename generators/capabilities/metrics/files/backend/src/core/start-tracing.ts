import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation, type HttpInstrumentationConfig } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import {
  UndiciInstrumentation,
  type UndiciInstrumentationConfig,
} from '@opentelemetry/instrumentation-undici';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { tracingSettings } from '../settings/tracing.ts';
import { logFields } from './process/correlation.ts';

/**
 * Traces requests, queries of a PostgreSQL server and calls of other services, and sends the spans by OTLP. `http` and
 * `pg` are CommonJS underneath, so they are patched without a loader; `fetch` reports by itself.
 */
export function startTracing() {
  const { OTEL_SERVICE_NAME } = tracingSettings.variables;
  const serviceName = OTEL_SERVICE_NAME.parse(process.env['OTEL_SERVICE_NAME'] || undefined);
  const provider = new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  logFields.push(() => ({ trace_id: trace.getActiveSpan()?.spanContext().traceId }));
  const pg = new PgInstrumentation({ requireParentSpan: true });
  registerInstrumentations({
    instrumentations: [new HttpInstrumentation(withoutQueries), new UndiciInstrumentation(call), pg],
  });
  // What ends while the process stops goes out at once: nobody waits for the next batch.
  const flush = () => void provider.forceFlush().catch(() => undefined);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      flush();
      setInterval(flush, 50).unref();
    });
  }
}

/** Queries hold emails, searches and tokens: spans name the path alone, as the log does. */
const withoutQueries: HttpInstrumentationConfig = {
  startIncomingSpanHook: () => ({ 'url.query': '' }),
  startOutgoingSpanHook: ({ protocol, host, path }) => ({
    'url.full': `${protocol ?? ''}//${host ?? ''}${pathOf(path ?? '')}`,
  }),
};

const call: UndiciInstrumentationConfig = {
  startSpanHook: ({ origin, path }) => ({ 'url.query': '', 'url.full': origin + pathOf(path) }),
};

const pathOf = (target: string): string => target.split('?')[0] ?? '';
