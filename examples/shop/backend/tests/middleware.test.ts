import type { LightMyRequestResponse } from 'fastify';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../src/app.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { createTestContext } from './support/context.ts';

const context = await createTestContext();

async function start(variables: Record<string, string> = {}) {
  const app = await createApp({
    ...context,
    settings: readSettings({ NODE_ENV: 'test', ...variables }),
  });
  afterAll(() => app.close());
  return app;
}

describe('the order of the middleware', () => {
  it('gives every answer an id and security headers, and lets nobody keep it', async () => {
    const app = await start({ RATE_LIMIT_PER_MINUTE: '1' });
    const urls = ['/api/v1/users/me', '/api/v1/users/me', '/nowhere', '/health'];
    const answers: LightMyRequestResponse[] = [];
    for (const url of urls) answers.push(await app.inject(url));

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 429, 429, 200]);
    for (const { headers } of answers) {
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
  });

  it('answers preflight requests without a token, and does not count them', async () => {
    const origin = 'https://example.com';
    const app = await start({ CORS_ORIGINS: origin, RATE_LIMIT_PER_MINUTE: '1' });
    const headers = { origin, 'access-control-request-method': 'GET' };
    const ask = () => app.inject({ method: 'OPTIONS', url: '/api/v1/users/me', headers });

    for (const preflight of [await ask(), await ask()]) {
      expect(preflight.statusCode).toBe(204);
      expect(preflight.headers['access-control-allow-origin']).toBe(origin);
    }
  });

  it('shows a refusal to the pages of other sites that are admitted', async () => {
    const origin = 'https://example.com';
    const app = await start({ CORS_ORIGINS: origin });
    const refused = await app.inject({ url: '/api/v1/users/me', headers: { origin } });

    expect(refused.statusCode).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe(origin);
  });

  it('counts a caller before anything is looked up', async () => {
    const app = await start({ RATE_LIMIT_PER_MINUTE: '1' });
    const select = vi.spyOn(context.db, 'select');
    const token = app.jwt.sign({ sub: crypto.randomUUID(), sid: crypto.randomUUID() });
    const ask = () =>
      app.inject({ url: '/api/v1/users/me', headers: { authorization: `Bearer ${token}` } });

    expect((await ask()).statusCode).toBe(401);
    const lookups = select.mock.calls.length;
    expect((await ask()).statusCode).toBe(429);
    expect([lookups > 0, select.mock.calls.length]).toEqual([true, lookups]);
  });

  it('asks for a token before the body is read', async () => {
    const app = await start();
    const refused = await app.inject({ method: 'POST', url: '/api/v1/workspaces', payload: '{' });

    expect(refused.statusCode).toBe(401);
  });

  it('documents the routes that come after', async () => {
    const app = await start();
    await app.ready();

    expect(Object.keys(app.swagger().paths ?? {})).toContain('/api/v1/workspaces');
  });
});
