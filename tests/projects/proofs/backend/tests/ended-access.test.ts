import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accessEnded } from '../src/core/access/changes.ts';
import { endAccessIn } from '../src/core/access/find-caller.ts';
import { users, type User } from '../src/features/users/model.ts';
import { createAccount, logInAt, password } from './support/accounts.ts';
import { createTestApp } from './support/app.ts';
import { createMember, createUser, createWorkspace } from './support/factories.ts';

const test = await createTestApp({ variables: { RATE_LIMIT_PER_MINUTE: '100000' } });
const { app, db, send } = test;
const system = await createUser(db, { systemRole: 'admin' });

/** Somebody with a login, a refresh token and an API key. */
async function settleIn() {
  const workspace = await createWorkspace(db);
  const user = await createAccount(test);
  const body = { email: user.email, role: 'admin' };
  await send('POST', `/workspaces/${workspace.id}/members`, { as: workspace.admin, body });
  const opened = (await logInAt(test, user)).json<{ token: string; refreshToken: string }>();
  const key = await send('POST', `/workspaces/${workspace.id}/api-keys`, {
    as: user,
    body: { name: 'Import', scopes: ['can_view_workspace'] },
  });
  const { token } = key.json<{ token: string }>();
  const headersOf = (bearer: string) => ({ headers: { authorization: `Bearer ${bearer}` } });
  return {
    user,
    workspace,
    session: headersOf(opened.token),
    /** What each of them opens: the session, its refresh token and the key. */
    statuses: async () => [
      (await send('GET', `/workspaces/${workspace.id}`, headersOf(opened.token))).statusCode,
      (await send('POST', '/auth/refresh', { body: { refreshToken: opened.refreshToken } }))
        .statusCode,
      (await send('GET', `/workspaces/${workspace.id}`, headersOf(token))).statusCode,
    ],
    keyStatus: async () =>
      (await send('GET', `/workspaces/${workspace.id}`, headersOf(token))).statusCode,
  };
}

const setActive = (user: User, isActive: boolean) =>
  send('PATCH', `/system/users/${user.id}`, { as: system, body: { isActive } });

describe('what opens a door in the name of a user', () => {
  it('S3: works before it ends', async () => {
    expect(await (await settleIn()).statuses()).toEqual([200, 200, 200]);
  });

  it('S3: ends when they log out everywhere', async () => {
    const { session, statuses } = await settleIn();
    await send('POST', '/auth/logout-everywhere', session);

    expect(await statuses()).toEqual([401, 401, 401]);
  });

  it('S3: ends when they change the password, but for the session that did', async () => {
    const { session, statuses } = await settleIn();
    const body = { currentPassword: password, newPassword: 'another password' };
    const { headers } = session;

    expect((await send('POST', '/users/me/password', { headers, body })).statusCode).toBe(204);
    expect(await statuses()).toEqual([200, 200, 401]);
  });

  it('S3: ends with a deactivation, and stays dead when the account comes back', async () => {
    const { user, statuses } = await settleIn();
    await setActive(user, false);
    expect(await statuses()).toEqual([401, 401, 401]);
    await setActive(user, true);

    expect(await statuses()).toEqual([401, 401, 401]);
    expect((await logInAt(test, { email: user.email, from: '192.0.2.9' })).statusCode).toBe(200);
  });

  it('S3: stays dead also after a deactivation by SQL', async () => {
    const { user, statuses } = await settleIn();
    await db.update(users).set({ isActive: false }).where(eq(users.id, user.id));
    await setActive(user, true);

    expect(await statuses()).toEqual([401, 401, 401]);
  });

  it('S3: outlives other changes of an administrator', async () => {
    const { user, statuses } = await settleIn();
    const body = { isActive: true, systemRole: 'admin' };
    await send('PATCH', `/system/users/${user.id}`, { as: system, body });

    expect(await statuses()).toEqual([200, 200, 200]);
  });

  it('S3: loses what the maker of a key may no longer do, and does not come back with them', async () => {
    const { user, workspace, keyStatus } = await settleIn();
    const path = `/workspaces/${workspace.id}/members`;
    await send('DELETE', `${path}/${user.id}`, { as: workspace.admin });
    expect(await keyStatus()).toBe(401);
    const body = { email: user.email, role: 'admin' };
    await send('POST', path, { as: workspace.admin, body });

    expect(await keyStatus()).toBe(401);
  });

  it('S3: of others is not touched', async () => {
    const [one, other] = [await settleIn(), await settleIn()];
    await endAccessIn(app)(one.user.id);

    expect(await other.statuses()).toEqual([200, 200, 200]);
  });

  it('S3: shows its maker which keys were revoked', async () => {
    const { user, workspace, session } = await settleIn();
    await send('POST', '/auth/logout-everywhere', session);
    const list = await send('GET', `/workspaces/${workspace.id}/api-keys`, { as: user });

    expect(list.json()).toMatchObject({ items: [{ revokedAt: expect.any(String) as string }] });
  });
});

it('S5: says whose access has ended, for what is open in their name', async () => {
  const heard: unknown[] = [];
  const stop = accessEnded.subscribe((message) => heard.push(message));
  const member = await createMember(db, (await createWorkspace(db)).id, 'member');
  await send('POST', '/auth/logout', { as: member });
  stop();

  expect(heard).toEqual([{ userId: member.id }]);
});
