import type { TextEdit } from '../engine/parts/text-edit.ts';

const file = 'compose.yaml';

const service = `
  # The object storage, with the bucket: STORAGE_ENDPOINT=http://localhost:8333 in .env lets development use it.
  storage:
    image: chrislusf/seaweedfs:4.47
    command: [mini, -dir=/data, -s3.port=8333, '-bucket=\${STORAGE_BUCKET:-files}']
    environment:
      AWS_ACCESS_KEY_ID: \${STORAGE_KEY_ID:-development}
      AWS_SECRET_ACCESS_KEY: \${STORAGE_SECRET:-development}
    ports: ['127.0.0.1:8333:8333']
    volumes: [storage:/data]

volumes:
  storage:
`;

const variables = `    REDIS_URL: redis://redis:6379
    STORAGE_ENDPOINT: http://storage:8333
    STORAGE_BUCKET: \${STORAGE_BUCKET:-files}
    STORAGE_KEY_ID: \${STORAGE_KEY_ID:-development}
    STORAGE_SECRET: \${STORAGE_SECRET:-development}
`;

/** An object storage beside the other servers, and the containers of the application on it. */
export const storageContainer = (): readonly TextEdit[] => [
  {
    file,
    mark: 'storage:/data',
    find: '\nvolumes:\n',
    replacement: service,
    advice: `Add this service and its volume:\n${service}`,
  },
  {
    file,
    mark: 'STORAGE_ENDPOINT: ',
    find: '    REDIS_URL: redis://redis:6379\n',
    replacement: variables,
    advice: `Give the containers of the API and the worker these variables:\n${variables}`,
  },
];
