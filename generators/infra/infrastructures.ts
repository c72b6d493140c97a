import type { StandalonePart } from 'paxx-conventions';
import type { DocumentedVariable } from '../standalone/document-variables.ts';
import type { InfraKind } from './command.ts';

/** What belongs to one kind of infrastructure besides its templates. */
export interface Infrastructure {
  /** The parts among the templates that are registered, by name. */
  readonly parts: readonly (readonly [name: string, parts: readonly StandalonePart[]])[];
  readonly variables: readonly DocumentedVariable[];
  /** Packages of the backend with the versions that were proven together. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** A file that the backend's processes load before everything else. */
  readonly preload?: string;
  readonly nextSteps: readonly (readonly [command: string, purpose: string])[];
}

export const infrastructures: Readonly<Record<InfraKind, Infrastructure>> = {
  metrics: {
    parts: [
      ['metrics', ['settings', 'middleware']],
      ['tracing', ['settings', 'middleware']],
    ],
    variables: [
      {
        name: 'METRICS_TOKEN',
        value: '',
        description:
          'Lets Prometheus read /metrics, with "Authorization: Bearer". Empty: nothing is measured.',
      },
      {
        name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
        value: '',
        description: 'Where traces are sent to, by OTLP: http://localhost:4318. Empty: none are made.',
      },
      {
        name: 'OTEL_SERVICE_NAME',
        value: '<project>',
        description: 'What the traces call this application.',
      },
    ],
    dependencies: {
      '@opentelemetry/api': '1.10.0',
      '@opentelemetry/context-async-hooks': '3.1.0',
      '@opentelemetry/core': '3.1.0',
      '@opentelemetry/exporter-trace-otlp-http': '0.301.0',
      '@opentelemetry/instrumentation': '0.301.0',
      '@opentelemetry/instrumentation-http': '0.301.0',
      '@opentelemetry/instrumentation-pg': '0.77.0',
      '@opentelemetry/instrumentation-undici': '0.34.0',
      '@opentelemetry/resources': '3.1.0',
      '@opentelemetry/sdk-trace': '3.1.0',
      'prom-client': '15.1.3',
    },
    preload: './src/tracing.ts',
    nextSteps: [
      ['.env', 'set METRICS_TOKEN and OTEL_EXPORTER_OTLP_ENDPOINT'],
      ['NODE_OPTIONS', 'set it to "--import ./dist/tracing.js" where the build runs, as in a container'],
    ],
  },
};
