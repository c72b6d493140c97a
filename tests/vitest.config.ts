import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const conditions = ['paxx-source', 'module', 'node'];

export default defineConfig({
  // Packages resolve to their sources, so that tests need no build.
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // The long tier installs whole projects: `npm run test:all` runs it, CI a sample of it.
    exclude: [
      '**/node_modules/**',
      '**/fixtures/**',
      // They are run in a generated project.
      'projects/proofs/**',
      ...(process.env['PAXX_TEST_TIER'] ? [] : ['projects/**']),
    ],
    // Vitest would leave one core free: on two cores that is half of them. Whole projects share servers, and run one by one.
    maxWorkers: process.env['PAXX_TEST_TIER'] ? 1 : availableParallelism(),
    testTimeout: 60_000,
    // Folders of whole projects, with all their packages, are long in being removed.
    hookTimeout: process.env['PAXX_TEST_TIER'] ? 300_000 : 60_000,
    server: { deps: { inline: ['paxx-conventions', 'eslint-plugin-paxx', 'generator-paxx'] } },
  },
});
