import type { Capability } from '../capability.ts';

/** The half that people see. Every file of it is below `frontend/`; what is here is what the root says of it. */
export const web: Capability = {
  summary: 'the web: pages, accounts and translations in a frontend of its own',
  isDefault: true,
  isBase: true,
  tools: {
    '@next/eslint-plugin-next': '16.4.6',
    'eslint-plugin-jsx-a11y': '6.10.2',
    'eslint-plugin-react-hooks': '7.1.1',
  },
  edits: [
    {
      file: 'eslint.config.js',
      find: "import tseslint from 'typescript-eslint';\n",
      put: "import tseslint from 'typescript-eslint';\nimport web from './frontend/lint.js';\n",
    },
    {
      file: 'eslint.config.js',
      find: '  paxx.project(',
      put: '  web,\n  paxx.project(',
    },
    { file: 'pnpm-workspace.yaml', find: '  - backend\n', put: '  - backend\n  - frontend\n' },
    {
      file: 'Dockerfile',
      find: 'COPY backend/package.json backend/\n',
      put: 'COPY backend/package.json backend/\nCOPY frontend/package.json frontend/\n',
    },
    {
      file: '.prettierignore',
      find: 'backend/openapi.json\n',
      put: 'backend/openapi.json\nfrontend/src/lib/api.ts\n',
    },
  ],
};
