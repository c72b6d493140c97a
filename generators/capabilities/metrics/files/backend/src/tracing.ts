import { readEnvironment } from './environment.ts';

/**
 * Loaded before everything else, because what is to be traced must be patched before it is used:
 *
 *     node --import ./src/tracing.ts src/manage.ts start
 *
 * Nothing is loaded or sent unless OTEL_EXPORTER_OTLP_ENDPOINT says where to.
 */
if (readEnvironment()['OTEL_EXPORTER_OTLP_ENDPOINT']) {
  const { startTracing } = await import('./core/start-tracing.ts');
  startTracing();
}
