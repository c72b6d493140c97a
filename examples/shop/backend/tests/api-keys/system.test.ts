import { expect, it } from 'vitest';
import { createTestApp } from '../support/app.ts';
import { createUser, createWorkspace } from '../support/factories.ts';

const { db, send } = await createTestApp();
const scopes = ['can_view_workspace'];

async function settleIn() {
  const admin = await createUser(db, { systemRole: 'admin' });
  const { id } = await createWorkspace(db, { admin });
  const make = (given: string[]) =>
    send('POST', `/workspaces/${id}/api-keys`, { as: admin, body: { name: 'Key', scopes: given } });
  const { token } = (await make(scopes)).json<{ token: string }>();
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (path: string) => (await send('GET', path, { headers })).statusCode;
  return { admin, make, ask, path: `/workspaces/${id}` };
}

it('an API key opens nothing of the system, whoever made it, and is not given it', async () => {
  const { make, ask, path } = await settleIn();

  expect([await ask(path), await ask('/system/users')]).toEqual([200, 403]);
  expect((await make([...scopes, 'can_manage_users'])).statusCode).toBe(403);
});

it('S3: an API key ends when its maker is deactivated, and does not come back', async () => {
  const { admin, ask, path } = await settleIn();
  const as = await createUser(db, { systemRole: 'admin' });
  for (const isActive of [false, true]) {
    const changed = await send('PATCH', `/system/users/${admin.id}`, { as, body: { isActive } });
    expect(changed.statusCode).toBe(200);
    expect(await ask(path)).toBe(401);
  }
});
