import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/template-setup.ts',
    env: { NODE_ENV: 'test' },
    // The embedded database takes a moment to start on a busy machine.
    hookTimeout: 60_000,
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
