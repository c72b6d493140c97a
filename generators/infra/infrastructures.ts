import path from 'node:path';
import type { SlicePart, StandalonePart } from 'paxx-conventions';
import { mergeYaml } from '../engine/edits/merge-yaml.ts';
import type { DocumentedVariable } from '../engine/parts/document-variables.ts';
import { keepFiles, startWithTracing } from '../engine/parts/start-edits.ts';
import type { TextEdit } from '../engine/parts/text-edit.ts';
import { renderTemplate, templatesOf } from '../engine/render/render-template.ts';
import type { NextStep } from '../engine/run/command.ts';
import type { InfraKind } from './kinds.ts';

/** What belongs to one kind of infrastructure besides its templates. */
export interface Infrastructure {
  /** The parts among the templates that are registered, by name; below which entry, where the order has a meaning. */
  readonly parts: readonly (readonly [name: string, parts: readonly StandalonePart[], after?: string])[];
  /** A slice among the templates, by its plural, and which of its parts are registered. */
  readonly slice?: { readonly name: string; readonly parts: readonly SlicePart[] };
  readonly variables: readonly DocumentedVariable[];
  /** Packages of the backend with the versions that were proven together. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** A file that the backend's processes load before everything else. */
  readonly preload?: string;
  /** Changes of the files that start the project's processes and servers. */
  readonly edits: (project: string) => readonly TextEdit[];
  readonly nextSteps: readonly NextStep[];
}

export const infrastructures: Readonly<Record<InfraKind, Infrastructure>> = {
  metrics: {
    parts: [
      ['metrics', ['settings', 'middleware']],
      ['tracing', ['settings']],
      // Before whatever refuses a request: refusals have a route, too.
      ['tracing', ['middleware'], 'requestId'],
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
    edits: startWithTracing,
    nextSteps: [['.env', 'set METRICS_TOKEN and OTEL_EXPORTER_OTLP_ENDPOINT']],
  },
  storage: {
    parts: [['storage', ['settings', 'client']]],
    slice: { name: 'files', parts: ['router', 'module', 'permissions'] },
    variables: [
      {
        name: 'STORAGE_FOLDER',
        value: '.data/files',
        description: 'Where uploaded files are kept, below backend/, as long as no object storage is named.',
      },
      {
        name: 'STORAGE_ENDPOINT',
        value: '',
        description:
          'An object storage that speaks S3, such as http://localhost:8333 of compose.yaml. Empty: the folder.',
      },
      { name: 'STORAGE_BUCKET', value: 'files', description: 'The bucket there, which must exist.' },
      { name: 'STORAGE_REGION', value: 'us-east-1', description: 'The region that requests are signed for.' },
      {
        name: 'STORAGE_KEY_ID',
        value: '',
        description: 'Who signs the requests; in compose.yaml: development.',
      },
      { name: 'STORAGE_SECRET', value: '', description: 'And with what; in compose.yaml: development.' },
    ],
    dependencies: { aws4fetch: '1.0.20' },
    edits: (project) => [storageContainer(), ...keepFiles(project)],
    nextSteps: [['.env', 'set STORAGE_ENDPOINT, STORAGE_BUCKET, STORAGE_KEY_ID and STORAGE_SECRET for S3']],
  },
};

/** An object storage beside the other servers, and the containers of the application on it. */
function storageContainer(): TextEdit {
  const piece = renderTemplate(path.join(templatesOf('infra'), 'storage-compose.yaml'), {});
  return {
    file: 'compose.yaml',
    change: (text) => mergeYaml(text, piece),
    advice: `Add this service, its volume, and the variables of the containers of the API and the worker:\n${piece}`,
  };
}
