import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { newApiKey } from '../src/core/access/api-key.ts';
import { createLogger, describeError } from '../src/core/process/logging.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { createTestApp } from './support/app.ts';
import { createTestContext } from './support/context.ts';
import { createWorkspace } from './support/factories.ts';

const context = await createTestContext();
const lines: string[] = [];
const stream = { write: (line: string) => void lines.push(line) };

const start = (variables: Record<string, string> = {}) =>
  createApp({
    ...context,
    settings: readSettings({ NODE_ENV: 'test', ...variables }),
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

    expect(await addressOf({ TRUST_PROXY: 'none' })).toBe('127.0.0.1');
    expect(await addressOf({})).toBe('198.51.100.1');
    expect(await addressOf({ TRUST_PROXY: '127.0.0.1, 198.51.100.0/24' })).toBe('203.0.113.9');
  });
});

describe('a request', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const junk = [
    ...['x.y.z', 'junk', ''],
    // As long as a key, and not made here.
    `${newApiKey('x').token.slice(0, -43)}${'x'.repeat(43)}`,
  ];

  it.each(junk)(
    'S4: with valid credentials is answered where others sent junk: "%s"',
    async (sent) => {
      const { app, tokenOf, send } = await createTestApp({
        variables: { RATE_LIMIT_PER_MINUTE: '20' },
      });
      const { id, admin } = await createWorkspace(app.db);
      const key = await send('POST', `/workspaces/${id}/api-keys`, {
        as: admin,
        body: { name: 'Import', scopes: ['can_view_workspace'] },
      });
      const ask = async (headers: Record<string, string>) =>
        (await app.inject({ url: `/api/v1/workspaces/${id}`, headers })).statusCode;
      const statuses: number[] = [];
      for (let count = 0; count < 60; count += 1) statuses.push(await ask(bearer(sent)));

      expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
      expect(await ask(bearer(await tokenOf(admin)))).toBe(200);
      expect(await ask(bearer(key.json<{ token: string }>().token))).toBe(200);
    },
  );

  it('S9: leaves nothing of its query and its headers in the log', async () => {
    const app = await start({ LOG_LEVEL: 'debug' });
    const log = createLogger('trace', stream);
    const traced = await createApp({ ...context, log });
    const before = lines.length;
    const headers = {
      referer: 'https://example.com/?email=hunter2@example.com',
      cookie: 'session=hunter2',
      authorization: 'Bearer hunter2',
      'x-api-key': 'hunter2',
    };
    const query = 'token=hunter2&email=hunter2%40example.com';
    for (const one of [app, traced]) {
      for (const path of ['/health', '/nowhere', '/api/v1/users/me', '/api/v1/%zz', '/admin']) {
        await one.inject({ url: `${path}?${query}`, headers });
      }
      const payload = { email: 'hunter2@example.com', password: 'hunter2' };
      await one.inject({ method: 'POST', url: `/api/v1/auth/login?${query}`, payload, headers });
    }
    const written = lines.slice(before).join('');

    expect(written).toContain('"url":"/health"');
    expect(written).not.toContain('hunter2');
  });

  it.each(['host', 'authorization', 'content-type', 'origin'])(
    'S10: with two headers "%s" is refused',
    async (name) => {
      const app = await start();
      const url = await app.listen({ port: 0 });
      const answer = await say(url, [
        'GET /health HTTP/1.1',
        'Host: a',
        `${name}: a`,
        `${name}: b`,
      ]);
      await app.close();

      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain(name);
    },
  );

  it('S10: with one of each is not', async () => {
    const app = await start();
    const url = await app.listen({ port: 0 });
    const answer = await say(url, ['GET /health HTTP/1.1', 'Host: a', 'Accept: a', 'Accept: b']);
    await app.close();

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});

/** What the server says to these lines. */
async function say(url: string, lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port));
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
  return text(socket);
}

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
