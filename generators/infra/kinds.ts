/** What can be added to a project, each a folder of templates and a row in `infrastructures`. */
export const kinds = {
  metrics: 'metrics for Prometheus and traces for OpenTelemetry',
  storage: 'files in a local folder, or in any object storage that speaks S3',
} as const;

export type InfraKind = keyof typeof kinds;
