import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/template-setup.ts',
    env: { NODE_ENV: 'test' },
    // A file has a database of its own and gives its stand-ins as arguments, so that files can share a
    // process: without it, most of the time goes into loading the same modules again.
    isolate: false,
    maxWorkers: '100%',
    // The embedded database takes a moment to start on a busy machine.
    hookTimeout: 60_000,
    testTimeout: 20_000,
    coverage: {
      include: ['src/**'],
      // What is run as a process, and not by a test.
      exclude: ['src/{main,manage}.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: { lines: 80, functions: 80, branches: 70, statements: 80 },
    },
  },
});
