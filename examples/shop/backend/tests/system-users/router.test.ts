import { beforeEach, describe, expect, it } from 'vitest';
import type { User } from '../../src/features/users/model.ts';
import { createUserRepository } from '../../src/features/users/repository.ts';
import { createTestApp } from '../support/app.ts';
import { createUser, createWorkspace } from '../support/factories.ts';

const { db, send, tokenOf } = await createTestApp();

let admin: User;
let user: User;

beforeEach(async () => {
  admin = await createUser(db, { systemRole: 'admin' });
  user = await createUser(db);
});

const change = (as: User, { id }: User, body: object) =>
  send('PATCH', `/system/users/${id}`, { as, body });

describe('users of the system', () => {
  it('are listed, and found by email', async () => {
    const all = await send('GET', '/system/users?limit=2&total=true', { as: admin });
    const one = await send('GET', `/system/users?email=${user.email.toUpperCase()}`, { as: admin });

    expect(all.json<{ items: object[] }>().items).toHaveLength(2);
    expect(one.json()).toMatchObject({
      items: [{ id: user.id, isActive: true, systemRole: 'user' }],
    });
    expect(all.body).not.toContain('passwordHash');
  });

  it('get another role', async () => {
    const changed = await change(admin, user, { systemRole: 'admin' });

    expect(changed.json()).toMatchObject({ systemRole: 'admin' });
    expect((await send('GET', '/system/users', { as: user })).statusCode).toBe(200);
  });

  it('are logged out when they are deactivated, and may come back', async () => {
    const headers = { authorization: `Bearer ${await tokenOf(user)}` };
    await change(admin, user, { isActive: false });
    expect((await send('GET', '/users/me', { headers })).statusCode).toBe(401);

    await change(admin, user, { isActive: true });
    expect((await send('GET', '/users/me', { headers })).statusCode).toBe(401);
    expect((await send('GET', '/users/me', { as: user })).statusCode).toBe(200);
  });

  it('are no business of other users, nor of the admin of a workspace', async () => {
    const workspace = await createWorkspace(db);

    for (const as of [user, workspace.admin]) {
      expect((await send('GET', '/system/users', { as })).statusCode).toBe(403);
      expect((await change(as, as, { systemRole: 'admin' })).statusCode).toBe(403);
    }
    expect((await send('GET', '/system/users')).statusCode).toBe(401);
  });

  it('do not enter workspaces by their system role', async () => {
    const workspace = await createWorkspace(db);

    expect((await send('GET', `/workspaces/${workspace.id}`, { as: admin })).statusCode).toBe(403);
  });

  it.each([
    ['a role that is none', { systemRole: 'root' }],
    ['a password', { passwordHash: 'x' }],
    ['another id', { id: '00000000-0000-4000-8000-000000000000' }],
  ])('are not given %s', async (_, body) => {
    expect((await change(admin, user, body)).statusCode).toBe(422);
  });

  it('are found or not', async () => {
    const nobody = { ...user, id: '00000000-0000-4000-8000-000000000000' };

    expect((await change(admin, nobody, { systemRole: 'admin' })).statusCode).toBe(404);
  });
});

describe('the last administrator of the system', () => {
  beforeEach(async () => {
    const users = createUserRepository(db);
    const { items } = await users.list({ limit: 100, offset: 0, total: false });
    for (const { id } of items) if (id !== admin.id) await users.update(id, { systemRole: 'user' });
  });

  it.each([{ systemRole: 'user' }, { isActive: false }])('stays one: %j', async (body) => {
    expect((await change(admin, admin, body)).json()).toMatchObject({
      status: 409,
      code: 'last_system_admin',
    });
  });

  it('stays when two demote each other at the same time', async () => {
    await createUserRepository(db).update(user.id, { systemRole: 'admin' });
    const demotion = { systemRole: 'user' };
    const answers = await Promise.all([
      change(admin, user, demotion),
      change(user, admin, demotion),
    ]);

    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });
});
