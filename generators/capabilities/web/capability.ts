import type { Capability } from '../capability.ts';

/** The half that people see. Every file of it is below `frontend/`; what is here is what the root says of it. */
export const web: Capability = {
  summary: 'the web: pages, accounts and translations in a frontend of its own',
  isDefault: true,
  isBase: true,
  edits: [
    { file: 'pnpm-workspace.yaml', find: '  - backend\n', put: '  - backend\n  - frontend\n' },
    {
      file: 'Dockerfile',
      find: 'COPY backend/package.json backend/\n',
      put: 'COPY backend/package.json backend/\nCOPY frontend/package.json frontend/\n',
    },
    { file: '.gitignore', find: '/*/dist/\n', put: '/*/dist/\n.next/\nnext-env.d.ts\n' },
    {
      file: '.prettierignore',
      find: 'backend/openapi.json\n',
      put: 'backend/openapi.json\nfrontend/src/lib/api.ts\n',
    },
  ],
};
