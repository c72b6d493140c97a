import { defineConfig } from 'vitest/config';

/** What renders (`*.test.tsx`) needs a document; for everything else it would only cost time. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    testTimeout: 60_000,
    // It imports Next in a way that only a bundler resolves.
    server: { deps: { inline: ['next-intl'] } },
    projects: [
      { extends: true, test: { name: 'logic', include: ['tests/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['tests/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/setup.ts', 'tests/support/navigation.ts'],
        },
      },
    ],
  },
});
