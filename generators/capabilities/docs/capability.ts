import type { Capability } from '../capability.ts';

export const docs: Capability = {
  summary: 'the API’s documentation at /docs, to read and to try; "manage routes" lists who may call what',
  isDefault: true,
  isRemovable: true,
  parts: [
    { name: 'documentation', parts: ['settings', 'middleware'] },
    { name: 'routes', parts: ['command'] },
  ],
  dependencies: { '@fastify/swagger-ui': '6.1.3' },
  variables: [
    {
      name: 'DOCS_ENABLED',
      value: '',
      description: 'API documentation at /docs. Empty: everywhere but in production.',
    },
  ],
};
