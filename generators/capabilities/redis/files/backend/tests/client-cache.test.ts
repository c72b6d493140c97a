import { afterAll, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { createTestContext } from './support/context.ts';

const context = await createTestContext();

it.each([
  ['true', 'public, max-age=60'],
  ['false', 'no-store'],
])('clients keep what a route allows: CLIENT_CACHE_ENABLED=%s', async (flag, header) => {
  const settings = readSettings({ NODE_ENV: 'test', CLIENT_CACHE_ENABLED: flag });
  const app = await createApp({ ...context, settings });
  afterAll(() => app.close());
  const config = { public: 'for this test', clientCache: 'public, max-age=60' };
  app.get('/kept', { config }, () => 'kept');
  app.get('/handled', { config }, (_, reply) => reply.header('cache-control', 'private').send('mine'));
  app.get('/broken', { config }, (_, reply) => {
    void reply.header('cache-control', 'public');
    throw new Error('broken');
  });

  expect((await app.inject('/kept')).headers['cache-control']).toBe(header);
  expect((await app.inject('/handled')).headers['cache-control']).toBe(flag === 'true' ? 'private' : header);
  for (const url of ['/broken', '/nowhere', '/health/live'])
    expect((await app.inject(url)).headers['cache-control']).toBe('no-store');
});
