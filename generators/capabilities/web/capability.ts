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
  scripts: {
    root: {
      'i18n:check':
        'eslint frontend/messages frontend/src && pnpm --dir frontend exec vitest run tests/messages.test.ts',
      'i18n:merge': 'pnpm --dir frontend i18n:merge',
      e2e: 'pnpm --dir frontend e2e',
      'check:all': 'pnpm check && pnpm build && pnpm e2e',
    },
  },
  edits: [
    // What runs the API alone otherwise: people open one address, and the web asks the API.
    {
      file: 'package.json',
      find: '"start": "pnpm --dir backend start"',
      put: '"start": "pnpm -r --parallel start"',
    },
    // The types of routes and of their parameters are written by Next, and lint reads types.
    {
      file: 'package.json',
      find: '"lint": "eslint ."',
      put: '"lint": "pnpm --dir frontend typegen && eslint ."',
    },
    {
      file: '.github/workflows/ci.yml',
      find: '      - run: pnpm build\n',
      put: `      - run: pnpm build
      - name: the pages, in a browser
        run: pnpm e2e
        env:
          CHROMIUM_PATH: /usr/bin/google-chrome
`,
    },
    {
      file: '.gitignore',
      find: '/*/dist/\n',
      put: '/*/dist/\n.next/\nnext-env.d.ts\nfrontend/test-results/\n',
    },
    { file: '.dockerignore', find: '*/dist\n', put: '*/dist\n**/.next\n' },
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
    {
      file: 'README.md',
      find: 'A backend (Fastify, Drizzle, Zod). It',
      put: 'A backend (Fastify, Drizzle, Zod) and a web (Next, Mantine) in one pnpm workspace. It',
    },
    {
      file: 'README.md',
      find: '## Start\n\n```sh',
      put: `## Start

The last of these serves the pages, too, at http://127.0.0.1:3000: log in there, or make an account.

\`\`\`sh`,
    },
    {
      file: 'AGENTS.md',
      find: '- `backend/openapi.json` is generated: `pnpm api:generate`.',
      put: `- A field and an enum value of an API have labels in the messages of every language: \`frontend/messages/\`. Text that people see
  stands there and nowhere else.
- \`backend/openapi.json\` and \`api.ts\`, \`api-schemas.ts\`, \`api-values.ts\` of \`frontend/src/lib/\` are generated: \`pnpm api:generate\`.`,
    },
    { file: 'pnpm-workspace.yaml', find: '  - backend\n', put: '  - backend\n  - frontend\n' },
    {
      file: 'pnpm-workspace.yaml',
      find: 'pmOnFail: ignore\n',
      put: `peerDependencyRules:
  allowedVersions:
    # It has not said so yet, but every rule of it runs on this ESLint.
    'eslint-plugin-jsx-a11y>eslint': '10'

pmOnFail: ignore
`,
    },
    {
      file: 'Dockerfile',
      find: 'COPY backend/package.json backend/\n',
      put: 'COPY backend/package.json backend/\nCOPY frontend/package.json frontend/\n',
    },
    // The API's image stays the one that is built where nobody names another.
    {
      file: 'Dockerfile',
      find: 'FROM node:24-bookworm-slim\nENV',
      put: `FROM build AS web-build
COPY frontend/ frontend/
RUN mkdir -p frontend/public && pnpm --filter ./frontend build && rm -rf frontend/.next/cache

FROM base AS web-dependencies
RUN pnpm install --frozen-lockfile --ignore-scripts --prod --filter ./frontend

# The pages: "docker build --target web".
FROM node:24-bookworm-slim AS web
ENV NODE_ENV=production
WORKDIR /app/frontend
COPY --from=web-dependencies /app/node_modules /app/node_modules
COPY --from=web-dependencies /app/frontend/node_modules node_modules
COPY --from=web-build /app/frontend/.next .next
COPY --from=web-build /app/frontend/public public
COPY frontend/package.json frontend/next.config.ts ./
USER node
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start", "--hostname", "0.0.0.0", "--port", "3000"]

FROM node:24-bookworm-slim
ENV`,
    },
    {
      file: '.prettierignore',
      find: 'backend/openapi.json\n',
      put: 'backend/openapi.json\nfrontend/src/lib/api.ts\nfrontend/src/lib/api-schemas.ts\nfrontend/src/lib/api-values.ts\n',
    },
  ],
};
