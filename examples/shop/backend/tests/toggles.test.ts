import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { createTestContext } from './support/context.ts';

const context = await createTestContext();

async function start(variables: Record<string, string>) {
  const app = await createApp({
    ...context,
    settings: readSettings({ NODE_ENV: 'test', ...variables }),
  });
  afterAll(() => app.close());
  return app;
}

describe('a subsystem', () => {
  it.each([
    ['true', 429],
    ['false', 404],
  ])('rate limit: RATE_LIMIT_ENABLED=%s', async (flag, status) => {
    const app = await start({ RATE_LIMIT_ENABLED: flag, RATE_LIMIT_PER_MINUTE: '1' });
    await app.inject('/nowhere');

    expect((await app.inject('/nowhere')).statusCode).toBe(status);
  });
});
