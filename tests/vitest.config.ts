import { defineConfig } from 'vitest/config';

const conditions = ['paxx-source', 'module', 'node'];

export default defineConfig({
  // Packages resolve to their sources, so that tests need no build.
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**', 'projects/**'],
    testTimeout: 30_000,
    server: { deps: { inline: ['paxx-conventions', 'eslint-plugin-paxx', 'generator-paxx'] } },
  },
});
