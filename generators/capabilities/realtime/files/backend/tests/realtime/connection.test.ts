import { eq } from 'drizzle-orm';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassword } from '../../src/core/accounts/passwords.ts';
import { sessionService } from '../../src/features/sessions/dependencies.ts';
import { sessions } from '../../src/features/sessions/model.ts';
import { createConnection } from '../../src/realtime/connection.ts';
import { serveClient } from '../../src/realtime/serve-client.ts';
import { createMember, createUser, createWorkspace } from '../support/factories.ts';
import { startRealtime } from '../support/realtime.ts';
import { openSocket } from '../support/socket.ts';

const site = 'https://app.example.com';
const variables = { CORS_ORIGINS: site, REALTIME_CONNECTIONS_PER_USER: '2' };
const app = await startRealtime({ variables });
const { logIn } = app;
let workspaceId: string;
let admin: { id: string };

beforeEach(async () => {
  const workspace = await createWorkspace(app.db);
  workspaceId = workspace.id;
  admin = workspace.admin;
});

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
    const limited = await startRealtime({ variables: { RATE_LIMIT_PER_MINUTE: '1' } });
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
    const other = await createMember(app.db, workspaceId, 'viewer');
    client.say({ type: 'authenticate', token: await app.tokenOf(admin) });
    client.say({ type: 'join', workspaceId });
    await client.hear({ type: 'joined', workspaceId });
    client.say({ type: 'authenticate', token: await app.tokenOf(other) });

    expect(await client.closed).toBe(4401);
  });

  it('ends with its session', async () => {
    const client = await logIn(admin);
    await sessionService(app.app).logOutEverywhere(admin.id);

    expect(await client.closed).toBe(4401);
  });

  it('ends when a session is removed and nobody says so', async () => {
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

  it('is dropped before what it does not read fills the memory', () => {
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
});

/** A connection of which nobody looks by itself whether it may stay. */
describe('an open connection', async () => {
  const slow = await startRealtime({ variables: { REALTIME_CHECK_SECONDS: '3600' } });
  const password = 'a password of this test';

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
    'end the session from another device': async ({ user, token }) => {
      const { sid } = slow.app.jwt.decode<{ sid: string }>(token)!;
      return slow.send('DELETE', `/sessions/${sid}`, { as: user });
    },
  };

  it.each(Object.entries(endings))('S5: ends at once when they %s', async (_, end) => {
    const one = await settleIn();
    const client = await slow.logIn(one.user, one.token);
    const { statusCode } = await end(one);

    expect(statusCode).toBeLessThan(300);
    expect(await client.closed).toBe(4401);
  });

  it('S5: stays where another of its sessions ends', async () => {
    const one = await settleIn();
    const client = await slow.logIn(one.user, one.token);
    await slow.send('POST', '/auth/logout', { as: one.user });
    client.say({ type: 'join', workspaceId: one.workspace.id });

    await client.hear({ type: 'joined' });
  });
});

describe('a server that stops', () => {
  it('says goodbye', async () => {
    const other = await startRealtime();
    const client = await openSocket(other.url);
    await other.app.close();

    expect(await client.closed).toBe(1001);
  });

  it('does not wait long for a client that does not answer', async () => {
    const other = await startRealtime();
    const client = await openSocket(other.url);
    client.socket.pause();
    const before = Date.now();
    await other.app.close();

    expect(Date.now() - before).toBeLessThan(4000);
  });
});
