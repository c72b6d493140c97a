import type { Capability } from '../capability.ts';

const service = 'deploy/linux-server/<project>';
const module = './src/tracing.ts';
const loaded = '--import ./dist/tracing.js';

export const metrics: Capability = {
  summary: 'metrics for Prometheus and traces for OpenTelemetry',
  parts: [
    { name: 'metrics', parts: ['settings', 'middleware'] },
    { name: 'tracing', parts: ['settings'] },
    // Before whatever refuses a request: refusals have a route, too.
    { name: 'tracing', parts: ['middleware'], after: 'requestId' },
  ],
  variables: [
    {
      name: 'METRICS_TOKEN',
      value: '',
      description: 'Lets Prometheus read /metrics, with "Authorization: Bearer". Empty: nothing is measured.',
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
  // What is to be traced must be patched before it is used, so every process loads the tracing first.
  preloads: [
    { module, run: 'src/dev.ts' },
    { module, run: 'src/manage.ts start' },
  ],
  edits: [
    {
      file: 'Dockerfile',
      find: '"node", "dist/manage.js"',
      put: '"node", "--import", "./dist/tracing.js", "dist/manage.js"',
    },
  ],
  with: {
    tasks: {
      parts: [{ name: 'task-metrics', parts: ['middleware'], after: 'metrics' }],
      preloads: [{ module, run: 'src/worker.ts' }],
      edits: [
        {
          file: 'compose.yaml',
          find: 'command: [node, dist/worker.js]',
          put: 'command: [node, --import, ./dist/tracing.js, dist/worker.js]',
        },
        {
          file: `${service}-worker.service`,
          find: 'node dist/worker.js',
          put: `node ${loaded} dist/worker.js`,
        },
      ],
    },
    'deploy-linux-server': {
      edits: [
        { file: `${service}-api.service`, find: 'node dist/manage.js', put: `node ${loaded} dist/manage.js` },
      ],
    },
  },
  nextSteps: [['.env', 'set METRICS_TOKEN and OTEL_EXPORTER_OTLP_ENDPOINT']],
  isRemovable: true,
};
