import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../src/core/accounts/passwords.ts';
import type { Permission } from '../src/core/permissions.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { users, type User } from '../src/features/users/model.ts';
import { createTestApp } from './support/app.ts';
import {
  createMember,
  createMemberWith,
  createUser,
  createWorkspace,
} from './support/factories.ts';
import { production } from './support/production.ts';

// The OWASP API Security Top 10 of 2023, each tried on the running application. That every route asks for a token and
// lets nobody in from elsewhere, each project tests by itself.

const { app, db, tokenOf } = await createTestApp({
  variables: { RATE_LIMIT_PER_MINUTE: '100000' },
});
let requests = 0;

/** Sends a request below /api/v1, each from another address: the limits of addresses have tests of their own. */
async function send(
  method: Operation['method'],
  path: string,
  { as, headers, body }: { as?: User; headers?: Record<string, string>; body?: unknown } = {},
) {
  requests += 1;
  return app.inject({
    method,
    url: `/api/v1${path}`,
    remoteAddress: `10.0.${String(requests >> 8)}.${String(requests & 255)}`,
    headers: { ...(as && (await bearer(as))), ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  });
}

const systemAdmin = await createUser(db, { systemRole: 'admin' });
const password = 'a password of this test';

interface Operation {
  readonly method: NonNullable<InjectOptions['method']>;
  /** With the names of parameters: `/api/v1/workspaces/{workspaceId}`. */
  readonly path: string;
}

/** The document of all routes, as far as it is read here. */
const { paths } = app.swagger() as { paths: Record<string, Record<string, unknown>> };

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method): Operation => ({ method: method.toUpperCase(), path })),
);
const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

/** Calls a route, with the given text in place of its parameters. */
const call = (
  { method, path }: Operation,
  fill: (parameter: string) => string,
  headers: Record<string, string> = {},
) =>
  app.inject({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fill(name))),
    headers,
    ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
  });

const bearer = async (user: { id: string }) => ({ authorization: `Bearer ${await tokenOf(user)}` });

let workspace: { id: string; admin: User };
let stranger: User;

beforeEach(async () => {
  workspace = await createWorkspace(db);
  stranger = await createUser(db);
});

describe('API1: broken object level authorization', () => {
  it.each([
    ["another workspace's id in the query", (path: string) => `${path}?workspaceId=`, 422],
    ['a path that goes up', (path: string) => `${path}/../`, 404],
    ['an encoded path that goes up', (path: string) => `${path}%2f..%2f`, 403],
  ])('%s changes nothing', async (_, pathOf, status) => {
    const own = await createWorkspace(db, { admin: stranger });
    const url = pathOf(`/workspaces/${own.id}`) + workspace.id;
    const response = await send('GET', url, { as: stranger });

    expect([status, 403, 404]).toContain(response.statusCode);
    expect(response.body).not.toContain(workspace.id + '"');
  });
});

describe('API2: broken authentication', () => {
  it.each([
    ['in the query', '?token=', {}],
    ['as a cookie', '', { cookie: 'token=' }],
    ['of another scheme', '', { authorization: 'Basic ' }],
    ['in the header for keys', '', { 'x-api-key': '' }],
  ])('takes no token %s', async (_, query, header) => {
    const token = await tokenOf(stranger);
    const headers = Object.fromEntries(
      Object.entries(header).map(([name, text]) => [name, text + token]),
    );
    const path = `/users/me${query === '' ? '' : query + token}`;

    expect((await send('GET', path, { headers })).statusCode).toBe(401);
  });

  it('works as long for an unknown user as for a wrong password', async () => {
    const { email } = await createUser(db, { passwordHash: await hashPassword(password) });
    const timeOf = async (address: string) => {
      const start = performance.now();
      await send('POST', '/auth/login', { body: { email: address, password: 'wrong' } });
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    // A busy machine makes some slower and none faster: the fastest tell, as soon as there are enough of them.
    const ratio = () => Math.min(...unknown) / Math.min(...known);
    for (let count = 0; count < 7 || (count < 80 && ratio() < 1 / 3); count += 1) {
      known.push(await timeOf(email));
      unknown.push(await timeOf('nobody@example.com'));
    }

    // Without the hashing it would be a twentieth.
    expect(ratio()).toBeGreaterThan(1 / 3);
  });
});

describe('API3: broken object property level authorization', () => {
  const extra = {
    id: randomUUID(),
    userId: randomUUID(),
    workspaceId: randomUUID(),
    role: 'admin',
    systemRole: 'admin',
    isAdmin: true,
    is_admin: true,
    isActive: true,
    tier: 'pro',
    passwordHash: '-',
    createdAt: '2020-01-01T00:00:00Z',
    __proto__: undefined,
  };
  const bodies = {
    '/auth/register': { email: 'new@example.com', name: 'New', password },
    '/users/me': { name: 'New' },
    '/workspaces': { name: 'New' },
  };
  const attempts = Object.entries(bodies).flatMap(([path, body]) =>
    Object.entries(extra).map(([name, value]) => [path, name, { ...body, [name]: value }] as const),
  );

  it.each(attempts)('%s takes no %s', async (path, _, body) => {
    const method = path === '/users/me' ? 'PATCH' : 'POST';

    expect((await send(method, path, { as: stranger, body })).statusCode).toBe(422);
  });

  it.each(['/users/me', '/sessions', '/workspaces', 'members', 'api-keys', '/system/users'])(
    '%s shows no hash and no secret',
    async (name) => {
      const admin = await createUser(db, { systemRole: 'admin' });
      const own = await createWorkspace(db, { admin });
      const scopes = ['can_view_workspace'];
      const keys = `/workspaces/${own.id}/api-keys`;
      await send('POST', keys, { as: admin, body: { name: 'Key', scopes } });
      const path = name.startsWith('/') ? name : `/workspaces/${own.id}/${name}`;
      const response = await send('GET', path, { as: admin });

      expect(response.statusCode).toBe(200);
      expect(response.body).not.toMatch(/hash|secret|token|argon2/i);
    },
  );
});

describe('API4: unrestricted resource consumption', () => {
  it.each(['/auth/login', '/auth/register', '/auth/refresh'])(
    '%s reads no large body',
    async (path) => {
      const body = { email: 'x'.repeat(1_100_000), password };

      expect((await send('POST', path, { body })).statusCode).toBe(413);
    },
  );

  it('hashes no password of a megabyte', async () => {
    const bodyOf = (length: number) => ({ email: 'x@example.com', password: 'x'.repeat(length) });
    const answers = [
      await send('POST', '/auth/login', { body: bodyOf(10_000) }),
      await send('POST', '/auth/login', { body: bodyOf(1_000_000) }),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 413]);
  });

  it.each([
    ...['limit=100000', 'limit=-1', 'limit=1e9', 'offset=1e300', 'cursor=x'],
    ...['limit=0x10', 'limit=1e1', 'limit=%205', 'limit=+5', 'limit=5.0', 'limit=05', 'limit='],
    ...['limit[]=1', 'limit=1&limit=2', 'limit[a]=1', 'offset=0x1', '__proto__=1', 'total=1'],
  ])('S10: gives no page of %s', async (query) => {
    const path = `/workspaces/${workspace.id}/members?${query}`;
    const refused = await send('GET', path, { as: workspace.admin });

    expect(refused.statusCode).toBe(422);
    expect(refused.body).toMatch(/"path":"querystring\.[\w[\]]+"/);
  });

  it('limits every caller', async () => {
    const limited = await createTestApp({ variables: { RATE_LIMIT_PER_MINUTE: '2' } });
    const answers = [1, 2, 3].map(() => limited.app.inject('/api/v1/users/me'));

    expect((await Promise.all(answers)).at(-1)?.statusCode).toBe(429);
  });
});

describe('API5: broken function level authorization', () => {
  it.each([
    ['PATCH', 'members/:id', 'viewer'],
    ['PATCH', 'members/:id', 'member'],
    ['POST', 'members', 'member'],
    ['DELETE', 'members/:id', 'member'],
    ['POST', 'api-keys', 'viewer'],
    ['POST', 'roles', 'member'],
    ['PATCH', 'roles/member', 'member'],
    ['DELETE', 'roles/viewer', 'member'],
  ] as const)('%s %s is not for a %s', async (method, path, role) => {
    const member = await createMember(db, workspace.id, role);
    const url = `/workspaces/${workspace.id}/${path.replace(':id', member.id)}`;

    expect((await send(method, url, { as: member, body: { role: 'admin' } })).statusCode).toBe(403);
  });

  it('lets nobody give what they may not do themselves', async () => {
    const held: Permission[] = ['can_manage_members', 'can_manage_roles'];
    const as = await createMemberWith(db, workspace.id, held);
    const url = `/workspaces/${workspace.id}`;
    const attempts = [
      send('PATCH', `${url}/members/${as.id}`, { as, body: { role: 'admin' } }),
      send('PATCH', `${url}/roles/${as.role}`, { as, body: { permissions: ['can_use_api_keys'] } }),
      send('POST', `${url}/roles`, { as, body: { name: 'x', permissions: ['can_use_api_keys'] } }),
    ];

    for (const { statusCode } of await Promise.all(attempts)) expect(statusCode).toBe(403);
  });

  it('does not take another method for the one that is meant', async () => {
    const headers = {
      ...(await bearer(workspace.admin)),
      'x-http-method-override': 'DELETE',
      'x-method-override': 'DELETE',
    };
    const url = `/workspaces/${workspace.id}/members/${workspace.admin.id}?_method=DELETE`;

    expect((await send('POST', url, { headers, body: {} })).statusCode).toBe(405);
  });

  it('asks a HEAD for the same as a GET', async () => {
    const url = `/api/v1/workspaces/${workspace.id}`;
    const ask = async (headers: Record<string, string>) =>
      (await app.inject({ method: 'HEAD', url, headers })).statusCode;

    expect(await ask({})).toBe(401);
    expect(await ask(await bearer(stranger))).toBe(403);
    expect(await ask(await bearer(workspace.admin))).toBe(200);
  });
});

describe('API6: unrestricted access to sensitive business flows', () => {
  it.each([
    ['/auth/login', { email: 'nobody@example.com', password: 'wrong' }, 10],
    ['/auth/register', { email: 'none', name: 'None', password }, 10],
    ['/auth/refresh', { refreshToken: 'wrong' }, 60],
  ])('%s is not open to a program that tries', async (path, body, times) => {
    const { send: ask } = await createTestApp();
    for (let count = 0; count < times; count += 1) await ask('POST', path, { body });

    expect((await ask('POST', path, { body })).statusCode).toBe(429);
  });

  it.each([
    ['/users/me/password', { currentPassword: 'wrong', newPassword: password }, 10],
    ['/workspaces', { name: 'One of many' }, 30],
  ])('%s is limited for the user, from any address', async (path, body, times) => {
    for (let count = 0; count < times; count += 1) await send('POST', path, { as: stranger, body });

    expect((await send('POST', path, { as: stranger, body })).statusCode).toBe(429);
  });
});

describe('API7: server side request forgery', () => {
  let visits = 0;
  const canary = createServer((_, response) => {
    visits += 1;
    response.end();
  });
  let url: string;

  beforeAll(async () => {
    await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${String((canary.address() as AddressInfo).port)}/`;
  });
  afterAll(() => void canary.close());

  it('visits no address that a request names', async () => {
    const headers = {
      ...(await bearer(stranger)),
      host: new URL(url).host,
      origin: url,
      referer: url,
      'x-forwarded-host': new URL(url).host,
      'user-agent': url,
    };
    const answers = [
      await send('PATCH', '/users/me', { headers, body: { name: url } }),
      await send('POST', '/workspaces', { headers, body: { name: url } }),
      await send('GET', `/workspaces?callback=${url}`, { headers }),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 201, 422]);
    expect(answers.map(({ headers: { location } }) => location)).toEqual(Array(3).fill(undefined));
    expect(visits).toBe(0);
  });
});

describe('API8: security misconfiguration', () => {
  it('sends headers that protect, and none that tell', async () => {
    const { headers } = await send('GET', '/users/me');

    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers['strict-transport-security']).toContain('max-age');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('lets no cache keep tokens', async () => {
    const { email } = await createUser(db, { passwordHash: await hashPassword(password) });
    const response = await send('POST', '/auth/login', { body: { email, password } });

    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'reads no %s, which forms of other sites can send',
    async (type) => {
      const headers = { 'content-type': type };
      const body = JSON.stringify({ email: 'x', password: 'x' });

      expect((await send('POST', '/auth/login', { headers, body })).statusCode).toBe(415);
    },
  );

  it.each([
    ['a body that is no JSON', '{'],
    ['a poisoned prototype', '{"__proto__":{"isAdmin":true},"email":"x","password":"x"}'],
    ['a poisoned constructor', '{"constructor":{"prototype":{"isAdmin":true}}}'],
  ])('answers %s without a trace of the code', async (_, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await send('POST', '/auth/login', { headers, body });

    expect([400, 422]).toContain(response.statusCode);
    expect(response.body).not.toMatch(/\.ts|node_modules|at /);
    expect({}).not.toHaveProperty('isAdmin');
  });

  it.each(['a\r\nset-cookie: x=1', 'a\nb', 'a\u0000b', 'x'.repeat(200), 'é'])(
    'writes no header %j that a request gave',
    async (id) => {
      const { headers } = await send('GET', '/users/me', { headers: { 'x-request-id': id } });

      expect(headers['x-request-id']).toMatch(/^[\w.-]{1,100}$/);
      expect(headers).not.toHaveProperty('set-cookie');
    },
  );

  it.each(['0.0.0.0', '::', '192.0.2.1', 'example.com'])(
    'does not start with a public secret on %s',
    (HOST) => {
      expect(() => readSettings({ HOST })).toThrow('JWT_SECRET');
      expect(() => readSettings({ HOST, JWT_SECRET: randomUUID() })).not.toThrow();
    },
  );
});

describe('API9: improper inventory management', () => {
  it('names every operation in the documentation, in one version', () => {
    for (const { path } of operations) expect(path).toMatch(/^\/(api\/v1\/|health)/);
  });

  it.each(['/api', '/api/v0/users/me', '/api/v2/users/me', '/users/me', '/.env', '/debug'])(
    'has nothing at %s',
    async (url) => {
      expect((await app.inject(url)).statusCode).toBe(404);
    },
  );

  it('keeps the documentation from strangers in production', async () => {
    const started = await createTestApp({ variables: production });

    for (const url of ['/docs', '/docs/json', '/docs/static/index.html']) {
      expect((await started.app.inject(url)).statusCode).toBe(404);
    }
  });
});

describe('API10: unsafe consumption of what others say', () => {
  it('believes no address that a caller claims to have', async () => {
    const { app: other } = await createTestApp({ variables: { RATE_LIMIT_PER_MINUTE: '1', TRUST_PROXY: 'none' } });
    const ask = (address: string) =>
      other.inject({ url: '/api/v1/users/me', headers: { 'x-forwarded-for': address } });
    await ask('192.0.2.1');

    expect((await ask('192.0.2.2')).statusCode).toBe(429);
  });

  const hostile = [
    "' OR '1'='1",
    "'; DROP TABLE users; --",
    "1' UNION SELECT password_hash FROM users --",
    '$1; SELECT pg_sleep(5)',
    '\\x00',
    '\u0000',
    '%00',
    '../../../etc/passwd',
    '${7*7}',
    '\u202e',
  ];

  const withParameters = operations.filter(({ path }) => path.includes('{'));

  it.each(withParameters.map((operation) => [nameOf(operation), operation] as const))(
    '%s survives hostile parameters',
    async (_, operation) => {
      for (const text of hostile) {
        const headers = {
          ...(await bearer(systemAdmin)),
          'user-agent': text.replace(/[^ -~]/g, ''),
        };
        expect((await call(operation, () => text, headers)).statusCode).toBeLessThan(500);
      }
    },
  );

  it.each(hostile)('keeps %j a text', async (text) => {
    const as = stranger;
    const named = await send('POST', '/workspaces', { as, body: { name: text } });
    const answers = [
      named,
      await send('PATCH', '/users/me', { as, body: { name: text } }),
      await send('POST', '/auth/refresh', { body: { refreshToken: text } }),
      await send('GET', `/system/users?email=${encodeURIComponent(text)}`, {
        as: systemAdmin,
      }),
      await send('POST', `/workspaces/${workspace.id}/members`, {
        as: workspace.admin,
        body: { email: text, role: 'viewer' },
      }),
      await send('POST', `/workspaces/${workspace.id}/api-keys`, {
        as: workspace.admin,
        body: { name: text, scopes: [text] },
      }),
    ];

    for (const { statusCode } of answers) expect(statusCode).toBeLessThan(500);
    if (named.statusCode === 201) expect(named.json()).toMatchObject({ name: text.trim() });
    expect(await db.$count(users)).toBeGreaterThan(0);
  });
});
