import { beforeEach, describe, expect, it } from 'vitest';
import { newApiKey } from '../../src/core/access/api-key.ts';
import { endAccessIn } from '../../src/core/access/find-caller.ts';
import { hashPassword } from '../../src/core/accounts/passwords.ts';
import { apiKeys } from '../../src/features/api-keys/model.ts';
import type { User } from '../../src/features/users/model.ts';
import { createTestApp } from '../support/app.ts';
import { createUser, createWorkspace } from '../support/factories.ts';

// What a stolen key, or somebody who would like to have one, does not get.

const variables = { RATE_LIMIT_PER_MINUTE: '100000' };
const { app, db, send, tokenOf } = await createTestApp({ variables });
const scopes = ['can_view_workspace'];
const password = 'a password of this test';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

let workspace: { id: string; admin: User };
let path: string;

beforeEach(async () => {
  workspace = await createWorkspace(db);
  path = `/workspaces/${workspace.id}`;
});

async function makeKey(as: User): Promise<string> {
  const made = await send('POST', `${path}/api-keys`, { as, body: { name: 'Import', scopes } });
  return made.json<{ token: string }>().token;
}

const statusOf = async (token: string): Promise<number> =>
  (await send('GET', path, { headers: bearer(token) })).statusCode;

describe('the API keys of a user', () => {
  const endings = {
    'log out everywhere': (as: User) => send('POST', '/auth/logout-everywhere', { as }),
    'change the password': (as: User) => {
      const body = { currentPassword: password, newPassword: 'another password' };
      return send('POST', '/users/me/password', { as, body });
    },
  };

  async function settleIn(): Promise<{ user: User; key: string }> {
    const user = await createUser(db, { passwordHash: await hashPassword(password) });
    const body = { email: user.email, role: 'admin' };
    await send('POST', `${path}/members`, { as: workspace.admin, body });
    return { user, key: await makeKey(user) };
  }

  it.each(Object.entries(endings))('S3: are revoked when they %s', async (_, end) => {
    const { user, key } = await settleIn();
    expect(await statusOf(key)).toBe(200);

    expect((await end(user)).statusCode).toBeLessThan(300);
    expect(await statusOf(key)).toBe(401);
    const list = await send('GET', `${path}/api-keys`, { as: user });
    expect(list.json()).toMatchObject({ items: [{ revokedAt: expect.any(String) as string }] });
  });

  it('S3: stay when a single session ends', async () => {
    const { user, key } = await settleIn();
    await send('POST', '/auth/logout', { as: user });

    expect(await statusOf(key)).toBe(200);
  });

  it('S3: are not touched where the access of another user ends', async () => {
    const [one, other] = [await settleIn(), await settleIn()];
    await endAccessIn(app)(one.user.id);

    expect([await statusOf(one.key), await statusOf(other.key)]).toEqual([401, 200]);
  });

  it('S3: are revoked together with the sessions, or not at all', async () => {
    const { user, key } = await settleIn();
    const ending = app.transaction(async (context) => {
      await endAccessIn(context)(user.id);
      throw new Error('rolled back');
    });

    await expect(ending).rejects.toThrow('rolled back');
    expect(await statusOf(key)).toBe(200);
  });
});

describe('an API key', () => {
  const junk = {
    'no key': 'x.y.z',
    'what is as long as a key, and not made here': `${newApiKey('x').token.slice(0, -43)}${'x'.repeat(43)}`,
  };

  it.each(Object.entries(junk))('S4: is answered where others sent %s', async (_, sent) => {
    const limited = await createTestApp({
      variables: { RATE_LIMIT_PER_MINUTE: '20' },
      context: { db },
    });
    const key = await makeKey(workspace.admin);
    const ask = async (token: string) =>
      (await limited.app.inject({ url: `/api/v1${path}`, headers: bearer(token) })).statusCode;
    const statuses: number[] = [];
    for (let count = 0; count < 60; count += 1) statuses.push(await ask(sent));

    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
    expect(await ask(key)).toBe(200);
  });

  it('manages no members, not even with the scope for it', async () => {
    const key = await makeKey(workspace.admin);
    await db.update(apiKeys).set({ scopes: [...scopes, 'can_manage_members'] });
    const headers = bearer(key);
    const member = `${path}/members/${workspace.admin.id}`;
    const body = { email: workspace.admin.email, role: 'viewer' };
    const answers = [
      await send('POST', `${path}/members`, { headers, body }),
      await send('PATCH', member, { headers, body: { role: 'viewer' } }),
      await send('DELETE', member, { headers }),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
  });
});

describe('the header for keys', () => {
  const ask = (headers: Record<string, string>) => send('GET', path, { headers });

  it('holds no access token', async () => {
    const token = await tokenOf(workspace.admin);

    expect((await ask(bearer(token))).statusCode).toBe(200);
    expect((await ask({ 'x-api-key': token })).statusCode).toBe(401);
  });

  it('gives way to a token beside it, and stands in for another scheme', async () => {
    const key = await makeKey(workspace.admin);

    expect((await ask({ 'x-api-key': key, ...bearer('junk') })).statusCode).toBe(401);
    expect((await ask({ 'x-api-key': key, authorization: 'Basic eDp5' })).statusCode).toBe(200);
  });

  it('is asked for once: several of them open nothing', async () => {
    const key = await makeKey(workspace.admin);

    expect((await ask({ 'x-api-key': `${key}, ${key}` })).statusCode).toBe(401);
  });
});
