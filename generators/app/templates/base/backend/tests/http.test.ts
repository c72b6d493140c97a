import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { createLogger, describeError } from '../src/core/logging.ts';
import { readSettings } from '../src/core/read-settings.ts';
import { createTestContext } from './support/context.ts';

const context = await createTestContext();
const lines: string[] = [];
const stream = { write: (line: string) => void lines.push(line) };

const start = (variables: Record<string, string> = {}) =>
  createApp(readSettings({ NODE_ENV: 'test', ...variables }), {
    ...context,
    log: createLogger('info', stream),
  });

describe('the application', () => {
  it('gives every request an id, in the answer and in the log', async () => {
    const app = await start();
    const given = await app.inject({ url: '/health', headers: { 'x-request-id': 'from-outside' } });
    const forged = await app.inject({ url: '/health', headers: { 'x-request-id': 'a\tb' } });

    expect(given.headers['x-request-id']).toBe('from-outside');
    expect(forged.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines.some((line) => line.includes('"reqId":"from-outside"'))).toBe(true);
  });

  it('answers with a problem where there is no route', async () => {
    const response = await (await start()).inject('/nowhere');

    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ status: 404, code: 'route_not_found' });
  });

  it('refuses a body that is too large, and one that is no JSON', async () => {
    const app = await start({ BODY_LIMIT_BYTES: '100' });
    const send = (payload: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/auth/login',
        headers: { 'content-type': 'application/json' },
        payload,
      });

    expect((await send(JSON.stringify('x'.repeat(200)))).statusCode).toBe(413);
    expect((await send('{')).statusCode).toBe(400);
  });

  it('hides what went wrong inside', async () => {
    const app = await start();
    app.get('/broken', { config: { public: 'for this test' } }, () => {
      throw new Error('the secret reason');
    });
    const response = await app.inject('/broken');

    expect(response.json()).toMatchObject({ status: 500, code: 'internal_error' });
    expect(response.body).not.toContain('the secret reason');
  });

  it('admits other sites only where they are named', async () => {
    const headers = { origin: 'https://example.com' };
    const closed = await (await start()).inject({ url: '/health', headers });
    const open = await (
      await start({ CORS_ORIGINS: 'https://example.com' })
    ).inject({ url: '/health', headers });

    expect(closed.headers['access-control-allow-origin']).toBeUndefined();
    expect(open.headers['access-control-allow-origin']).toBe('https://example.com');
  });

  it('lets them use every method', async () => {
    const app = await start({ CORS_ORIGINS: 'https://example.com' });
    const headers = { origin: 'https://example.com', 'access-control-request-method': 'PATCH' };
    const preflight = await app.inject({ method: 'OPTIONS', url: '/api/v1/users/me', headers });

    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers['access-control-allow-methods']).toMatch(/PATCH.*DELETE/);
  });

  it.each(['/api/v1/users/me', '/nowhere'])(
    'limits how often one address asks: %s',
    async (url) => {
      const app = await start({ RATE_LIMIT_PER_MINUTE: '1' });
      await app.inject(url);

      expect((await app.inject(url)).json()).toMatchObject({ status: 429 });
    },
  );

  it('believes a proxy about the address of a caller, and nobody else', async () => {
    const addressOf = async (variables: Record<string, string>) => {
      const app = await start(variables);
      app.get('/ip', { config: { public: 'for this test' } }, ({ ip }) => ip);
      const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.1' };
      return (await app.inject({ url: '/ip', headers })).body;
    };

    expect(await addressOf({})).toBe('127.0.0.1');
    expect(await addressOf({ TRUST_PROXY: 'loopback' })).toBe('198.51.100.1');
    expect(await addressOf({ TRUST_PROXY: '127.0.0.1, 198.51.100.0/24' })).toBe('203.0.113.9');
  });
});

describe('a logged error', () => {
  it('does not hold the values of the query', () => {
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (a)=(secret)',
    });
    const logged = describeError(new Error('Failed query: … params: secret', { cause }));

    expect(logged).toMatchObject({ message: 'duplicate key', code: '23505' });
    expect(JSON.stringify(logged)).not.toContain('secret');
  });
});
