import type { FastifyInstance } from 'fastify';
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openRedis } from '../src/cache/redis.ts';
import { createLogger } from '../src/core/logging.ts';
import { hashPassword } from '../src/core/passwords.ts';
import { grantable } from '../src/core/permissions.ts';
import { readSettings } from '../src/core/read-settings.ts';
import { roleService } from '../src/features/roles/dependencies.ts';
import { sessionService } from '../src/features/sessions/dependencies.ts';
import { sessions } from '../src/features/sessions/model.ts';
import { createSessionRepository } from '../src/features/sessions/repository.ts';
import { workspaceService } from '../src/features/workspaces/dependencies.ts';
import { authenticate, enter } from '../src/realtime/admission.ts';
import { createConnection } from '../src/realtime/connection.ts';
import { deliver } from '../src/realtime/deliver.ts';
import { openOutsideEvents } from '../src/realtime/outside-events.ts';
import { serveClient } from '../src/realtime/serve-client.ts';
import { createTestApp } from './support/app.ts';
import { atTheEnd } from './support/at-the-end.ts';
import { createMember, createUser, createWorkspace } from './support/factories.ts';
import { createTestRedis, hasRedis } from './support/redis.ts';
import { openSocket, type TestSocket } from './support/socket.ts';

const site = 'https://app.example.com';
const variables = {
  CORS_ORIGINS: site,
  REALTIME_CHECK_SECONDS: '0.3',
  REALTIME_CONNECTIONS_PER_USER: '2',
};

async function start(given: Record<string, string> = {}) {
  const app = await createTestApp({ variables: { ...variables, ...given } });
  return { ...app, url: await listen(app.app) };
}

async function listen(server: FastifyInstance): Promise<string> {
  const address = await server.listen({ port: 0 });
  return `${address.replace('http', 'ws')}/api/v1/ws`;
}

const app = await start();
let workspaceId: string;
let admin: { id: string };

beforeEach(async () => {
  const workspace = await createWorkspace(app.db);
  workspaceId = workspace.id;
  admin = workspace.admin;
});

async function logIn(user: { id: string }, token?: string): Promise<TestSocket> {
  const client = await openSocket(app.url);
  client.say({ type: 'authenticate', token: token ?? (await app.tokenOf(user)) });
  await client.hear({ type: 'authenticated' });
  return client;
}

async function join(role: string): Promise<TestSocket & { user: { id: string } }> {
  const user = await createMember(app.db, workspaceId, role);
  const client = await logIn(user);
  client.say({ type: 'join', workspaceId });
  await client.hear({ type: 'joined', workspaceId });
  return { ...client, user };
}

const everything = new Set(grantable.map(({ slug }) => slug));
const addMember = (role: string) => createMember(app.db, workspaceId, role);
const emit = (id = workspaceId) => {
  app.events.emit('workspaces.memberAdded', { workspaceId: id, userId: randomUUID() });
};

describe('a connection', () => {
  it('is refused to pages of other sites', async () => {
    const refused = openSocket(app.url, { origin: 'https://evil.example.com' });

    await expect(refused).rejects.toThrow('403');
  });

  it.each([site, undefined])('is open to pages of "%s"', async (origin) => {
    const { socket, closed } = await openSocket(app.url, origin === undefined ? {} : { origin });
    socket.close();

    expect(await closed).toBe(1005);
  });

  it('is open to pages of its own site', async () => {
    const { socket } = await openSocket(app.url, { origin: app.url.replace('ws', 'http') });
    socket.close();
  });

  it('is nothing for plain requests', async () => {
    expect((await app.app.inject('/api/v1/ws')).statusCode).toBe(404);
  });

  it.each(['not a token', ''])('is closed for "%s" in place of a token', async (token) => {
    const client = await openSocket(app.url);
    client.say({ type: 'authenticate', token });

    expect(await client.closed).toBe(4401);
  });

  it('does nothing before it knows who asks', async () => {
    const client = await openSocket(app.url);
    client.say({ type: 'join', workspaceId });

    expect(await client.closed).toBe(4401);
  });

  it.each(['{', '[]', '{"type":"shout"}', '{"type":"join","workspaceId":"x"}'])(
    'is closed after %s',
    async (text) => {
      const client = await logIn(admin);
      client.say(text);

      expect(await client.closed).toBe(1008);
    },
  );

  it('is closed after a message that is too large', async () => {
    const client = await logIn(admin);
    client.say('x'.repeat(10_000));

    expect(await client.closed).toBe(1009);
  });

  it('is closed after what is no text', async () => {
    const client = await logIn(admin);
    client.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });

    expect(await client.closed).toBe(1007);
  });

  it('is closed when it does not say who it is', () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const socket = Object.assign(new EventEmitter(), { OPEN: 1, readyState: 1, close: vi.fn() });
    serveClient(app.app, new Set(), socket as never, app.log);
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();

    expect(socket.close).toHaveBeenCalledWith(4408, 'Authenticate sooner.');
  });

  it('counts as a request of its address', async () => {
    const limited = await start({ RATE_LIMIT_PER_MINUTE: '1' });
    await openSocket(limited.url);

    await expect(openSocket(limited.url)).rejects.toThrow('429');
  });

  it('is closed after too many messages', async () => {
    const client = await logIn(admin);
    for (let count = 0; count < 100; count += 1) client.say({ type: 'leave', workspaceId });

    expect(await client.closed).toBe(1008);
    expect(client.received.length).toBeLessThan(60);
  });

  it('is one of few of the same user', async () => {
    await logIn(admin);
    await logIn(admin);
    const third = await openSocket(app.url);
    third.say({ type: 'authenticate', token: await app.tokenOf(admin) });

    expect(await third.closed).toBe(4429);
  });

  it('takes a new token of the same user only', async () => {
    const client = await logIn(admin);
    client.say({ type: 'authenticate', token: await app.tokenOf(admin) });
    client.say({ type: 'join', workspaceId });
    await client.hear({ type: 'joined', workspaceId });
    client.say({ type: 'authenticate', token: await app.tokenOf(await addMember('viewer')) });

    expect(await client.closed).toBe(4401);
  });

  it('ends with its session', async () => {
    const client = await logIn(admin);
    await sessionService(app.app).logOutEverywhere(admin.id);

    expect(await client.closed).toBe(4401);
  });

  it('ends when a session is removed that no event tells of', async () => {
    const client = await logIn(admin);
    await app.db.delete(sessions).where(eq(sessions.userId, admin.id));

    expect(await client.closed).toBe(4401);
  });

  it('ends when its token expires', async () => {
    const { sub, sid } = app.app.jwt.decode<{ sub: string; sid: string }>(
      await app.tokenOf(admin),
    )!;
    const client = await logIn(admin, app.app.jwt.sign({ sub, sid }, { expiresIn: '1s' }));

    expect(await client.closed).toBe(4401);
  });

  it('is given up when nobody answers', async () => {
    const client = await logIn(admin);
    const before = app.app.websocketServer.clients.size;
    client.socket.pause();

    await expect
      .poll(() => app.app.websocketServer.clients.size, { timeout: 10_000 })
      .toBeLessThan(before);
  });
});

/** A connection of which nobody looks by itself whether it may stay. */
describe('an open connection', async () => {
  const slow = await start({ REALTIME_CHECK_SECONDS: '3600', REALTIME_CONNECTIONS_PER_USER: '5' });
  const password = 'a password of this test';
  const systemAdmin = await createUser(slow.db, { systemRole: 'admin' });

  async function open(token: string): Promise<TestSocket> {
    const client = await openSocket(slow.url);
    client.say({ type: 'authenticate', token });
    await client.hear({ type: 'authenticated' });
    return client;
  }

  async function settleIn() {
    const user = await createUser(slow.db, { passwordHash: await hashPassword(password) });
    const workspace = await createWorkspace(slow.db, { admin: user });
    const token = await slow.tokenOf(user);
    const headers = { authorization: `Bearer ${token}` };
    return { user, workspace, token, headers };
  }

  type Ending = (one: Awaited<ReturnType<typeof settleIn>>) => Promise<{ statusCode: number }>;

  const endings: Readonly<Record<string, Ending>> = {
    'log out': ({ headers }) => slow.send('POST', '/auth/logout', { headers }),
    'log out everywhere': ({ user }) => slow.send('POST', '/auth/logout-everywhere', { as: user }),
    'change the password elsewhere': ({ user }) =>
      slow.send('POST', '/users/me/password', {
        as: user,
        body: { currentPassword: password, newPassword: 'another password' },
      }),
    'are deactivated': ({ user }) =>
      slow.send('PATCH', `/system/users/${user.id}`, {
        as: systemAdmin,
        body: { isActive: false },
      }),
    'end the session from another device': async ({ user, token }) => {
      const { sid } = slow.app.jwt.decode<{ sid: string }>(token)!;
      return slow.send('DELETE', `/sessions/${sid}`, { as: user });
    },
  };

  it.each(Object.entries(endings))('S5: ends at once when they %s', async (_, end) => {
    const one = await settleIn();
    const client = await open(one.token);
    const { statusCode } = await end(one);

    expect(statusCode).toBeLessThan(300);
    expect(await client.closed).toBe(4401);
  });

  it('S5: stays where another of its sessions ends', async () => {
    const one = await settleIn();
    const client = await open(one.token);
    await slow.send('POST', '/auth/logout', { as: one.user });
    client.say({ type: 'join', workspaceId: one.workspace.id });

    await client.hear({ type: 'joined' });
  });

  it.each(['revoked', 'without its maker'])(
    'S5: ends at once when its API key is %s',
    async (how) => {
      const one = await settleIn();
      const member = await createMember(slow.db, one.workspace.id, 'admin');
      const path = `/workspaces/${one.workspace.id}`;
      const body = { name: 'Import', scopes: ['can_view_workspace'] };
      const made = await slow.send('POST', `${path}/api-keys`, { as: member, body });
      const { id, token } = made.json<{ id: string; token: string }>();
      const client = await open(token);
      const gone = how === 'revoked' ? `api-keys/${id}` : `members/${member.id}`;
      await slow.send('DELETE', `${path}/${gone}`, { as: one.user });

      expect(await client.closed).toBe(4401);
    },
  );
});

describe('an upgrade', () => {
  const ask = (path: string, ...lines: string[]) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(app.url).port));
      const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
      const version = 'Sec-WebSocket-Version: 13';
      let heard = '';
      socket.setTimeout(3000, () => socket.destroy(new Error('held')));
      socket.on('data', (data) => (heard += data.toString()));
      socket.on('error', (error) => (heard += error.message));
      socket.on('close', () => {
        resolve(heard);
      });
      const head = [`${path} HTTP/1.1`, 'Host: localhost', 'Connection: Upgrade', key, version];
      socket.write([...head, ...lines, '', ''].join('\r\n'));
    });

  it.each([
    'GET /health',
    'GET /api/v1/users/me',
    'GET /docs/json',
    'GET /nowhere',
    'POST /api/v1/auth/login',
  ])('S6: is refused on %s, and the socket is not held', async (path) => {
    const origin = 'Origin: https://evil.example.com';
    const answer = await ask(path, 'Upgrade: websocket', origin);

    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('held');
  });

  it.each(['h2c', 'TLS/1.0', 'foo'])('S6: to %s is not looked at', async (protocol) => {
    const answer = await ask('GET /health', `Upgrade: ${protocol}`);

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('S6: of a page of another site is refused where there is a WebSocket, and not held', async () => {
    const origin = 'Origin: https://evil.example.com';
    const answer = await ask('GET /api/v1/ws', 'Upgrade: websocket', origin);

    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).not.toContain('held');
  });
});

it('a client that does not read is dropped before its messages fill the memory', () => {
  const socket = { on: vi.fn(), terminate: vi.fn(), send: vi.fn(), bufferedAmount: 0 };
  const connection = createConnection(
    Object.assign(socket, { OPEN: 1, readyState: 1 }) as never,
    app.log,
  );
  connection.send({ type: 'authenticated' });
  socket.bufferedAmount = 2_000_000;
  connection.send({ type: 'authenticated' });

  expect([socket.send, socket.terminate].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

describe('the events of a workspace', () => {
  it('reach the members who have joined it, and nobody else', async () => {
    const elsewhere = await createWorkspace(app.db);
    const [inside, outside] = [await join('viewer'), await logIn(elsewhere.admin)];
    outside.say({ type: 'join', workspaceId });
    await outside.hear({ type: 'refused', workspaceId });
    emit();
    emit(elsewhere.id);
    await inside.hear({ type: 'event', name: 'workspaces.memberAdded' });

    expect(inside.received.filter(({ type }) => type === 'event')).toHaveLength(1);
    expect(outside.received.filter(({ type }) => type === 'event')).toEqual([]);
  });

  it('stop with the membership', async () => {
    const [stays, goes] = [await join('viewer'), await join('viewer')];
    await workspaceService(app.app).leave({ workspaceId, userId: goes.user.id });
    await goes.hear({ type: 'left', workspaceId });
    emit();
    await stays.hear({ type: 'event', name: 'workspaces.memberAdded' });

    expect(goes.received.filter(({ type }) => type === 'event')).toEqual([]);
  });

  it('stop with the permission of a role, for all who have it', async () => {
    const [stays, goes] = [await join('member'), await join('viewer')];
    const permissions: string[] = [];
    await roleService(app.app).update({ workspaceId, name: 'viewer' }, { permissions }, everything);
    emit();
    await stays.hear({ type: 'event', name: 'roles.updated' });
    await stays.hear({ type: 'event', name: 'workspaces.memberAdded' });

    expect(goes.received.filter(({ type }) => type === 'event')).toEqual([]);
  });

  it('are not for a member who is removed while they join', async () => {
    const user = await addMember('viewer');
    const socket = Object.assign(new EventEmitter(), { OPEN: 1, readyState: 1, send: vi.fn() });
    const connection = createConnection(socket as never, app.log);
    const token = await app.tokenOf(user);
    await authenticate(app.app, connection, token);
    connection.inTurn(async () => {
      await enter(app.app, connection, workspaceId);
      const [permissions] = connection.rooms.values();
      connection.rooms.clear();
      await workspaceService(app.app).leave({ workspaceId, userId: user.id });
      const payload = { workspaceId, userId: user.id };
      deliver(app.app, new Set([connection]), 'workspaces.memberRemoved', payload);
      connection.rooms.set(workspaceId, permissions!);
    });

    const left = JSON.stringify({ type: 'left', workspaceId });
    await expect.poll(() => socket.send.mock.calls).toEqual([[left]]);
    expect(connection.rooms.has(workspaceId)).toBe(false);
  });

  it('stop when a client wants no more', async () => {
    const [stays, goes] = [await join('viewer'), await join('viewer')];
    goes.say({ type: 'leave', workspaceId });
    await goes.hear({ type: 'left', workspaceId });
    emit();
    await stays.hear({ type: 'event', name: 'workspaces.memberAdded' });

    expect(goes.received.filter(({ type }) => type === 'event')).toEqual([]);
  });
});

const memberAdded = (payload: object): string =>
  JSON.stringify({ from: 'outside', name: 'workspaces.memberAdded', payload });

describe.skipIf(!hasRedis)('several servers', async () => {
  const redisServer = await createTestRedis();

  async function startOnRedis(given: Record<string, string> = {}) {
    const redis = await openRedis(redisServer.url, createLogger('silent'));
    const one = await createTestApp({
      variables: { ...variables, ...given },
      context: { db: app.db, redis },
    });
    atTheEnd(async () => redis.disconnect());
    return { ...one, url: await listen(one.app) };
  }

  async function joinAt(url: string, user: { id: string }) {
    const client = await openSocket(url);
    client.say({ type: 'authenticate', token: await app.tokenOf(user) });
    client.say({ type: 'join', workspaceId });
    await client.hear({ type: 'joined' });
    return client;
  }

  it('pass the events on to each other, also after Redis was away', async () => {
    await redisServer.start();
    const [here, there] = [await startOnRedis(), await startOnRedis()];
    const client = await joinAt(there.url, admin);
    const heard = async () => {
      here.events.emit('workspaces.memberAdded', { workspaceId, userId: randomUUID() });
      await setTimeout(50);
      return client.received.filter(({ type }) => type === 'event').length;
    };
    await expect.poll(heard, { timeout: 5000 }).toBeGreaterThan(0);
    await redisServer.stop();
    await redisServer.start();
    const before = client.received.length;

    await expect.poll(heard, { timeout: 10_000 }).toBeGreaterThan(before);
  });

  it('S5: end together what a user has open, also when a command ends it', async () => {
    await redisServer.start();
    const slowly = { REALTIME_CHECK_SECONDS: '3600' };
    const [here, there] = [await startOnRedis(slowly), await startOnRedis(slowly)];
    const [one, other] = [await addMember('viewer'), await addMember('viewer')];
    const clients = [await joinAt(there.url, one), await joinAt(there.url, other)];
    await sessionService(here.app).logOutEverywhere(one.id);
    expect(await clients[0]!.closed).toBe(4401);
    const outside = await openOutsideEvents(readSettings({ REDIS_URL: redisServer.url }));
    await createSessionRepository(app.db).endAccess(other.id);
    outside.emit('sessions.accessEnded', { userId: other.id });
    await outside.close();

    expect(await clients[1]!.closed).toBe(4401);
  });

  it('stop together for a member who is removed at one of them', async () => {
    await redisServer.start();
    const slowly = { REALTIME_CHECK_SECONDS: '3600' };
    const [here, there] = [await startOnRedis(slowly), await startOnRedis(slowly)];
    const member = await addMember('viewer');
    const [stays, goes] = [await joinAt(there.url, admin), await joinAt(there.url, member)];
    await workspaceService(here.app).leave({ workspaceId, userId: member.id });
    await goes.hear({ type: 'left', workspaceId });
    here.events.emit('workspaces.memberAdded', { workspaceId, userId: randomUUID() });
    await stays.hear({ type: 'event', name: 'workspaces.memberAdded' });

    expect(goes.received.filter(({ type }) => type === 'event')).toEqual([]);
  });

  it.each([
    '{',
    '{"from":"x","name":"__proto__.x","payload":{}}',
    memberAdded({ workspaceId: 'x' }),
  ])('survive what is no event of theirs: %s', async (text) => {
    await redisServer.start();
    const there = await startOnRedis();
    const client = await joinAt(there.url, admin);
    const redis = await openRedis(redisServer.url, createLogger('silent'));
    atTheEnd(async () => redis.disconnect());
    await redis.publish('shop:events', text);
    await redis.publish('shop:events', memberAdded({ workspaceId, userId: randomUUID() }));
    await client.hear({ type: 'event', name: 'workspaces.memberAdded' });

    expect(client.received.filter(({ type }) => type === 'event')).toHaveLength(1);
  });
});

describe('a server that stops', () => {
  it('says goodbye', async () => {
    const other = await start();
    const client = await openSocket(other.url);
    await other.app.close();

    expect(await client.closed).toBe(1001);
  });

  it('does not wait long for a client that does not answer', async () => {
    const other = await start();
    const client = await openSocket(other.url);
    client.socket.pause();
    const before = Date.now();
    await other.app.close();

    expect(Date.now() - before).toBeLessThan(4000);
  });
});
