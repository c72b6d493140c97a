import { beforeEach, describe, expect, it } from 'vitest';
import type { User } from '../../src/features/users/model.ts';
import { createUserRepository } from '../../src/features/users/repository.ts';
import { createTestApp } from '../support/app.ts';
import { createMember, createUser, createWorkspace } from '../support/factories.ts';

const { db, send } = await createTestApp();

let workspaceId: string;
let admin: User;

beforeEach(async () => {
  const workspace = await createWorkspace(db);
  workspaceId = workspace.id;
  admin = workspace.admin;
});

describe('workspaces', () => {
  it('makes the creator its admin', async () => {
    const user = await createUser(db);
    const created = await send('POST', '/workspaces', { as: user, body: { name: 'Lab' } });

    expect(created.statusCode).toBe(201);
    expect(created.json()).toMatchObject({ name: 'Lab', role: 'admin' });
    expect((await send('GET', '/workspaces', { as: user })).json()).toEqual([created.json()]);
  });

  it('is shown to its members only', async () => {
    const path = `/workspaces/${workspaceId}`;
    const stranger = await createUser(db);

    expect((await send('GET', path, { as: admin })).json()).toMatchObject({ id: workspaceId });
    expect((await send('GET', path, { as: stranger })).statusCode).toBe(403);
  });

  it('tells its members what they may do there', async () => {
    const viewer = await createMember(db, workspaceId, 'viewer');
    const [all, few] = await Promise.all(
      [admin, viewer].map(async (as) => {
        const seen = await send('GET', `/workspaces/${workspaceId}`, { as });
        return seen.json<{ permissions: string[] }>().permissions;
      }),
    );

    expect(all).toEqual(expect.arrayContaining(['can_view_workspace', 'can_manage_members']));
    expect(few).toContain('can_view_workspace');
    expect(few).not.toContain('can_manage_members');
  });

  it('is renamed by an admin, and by no member', async () => {
    const member = await createMember(db, workspaceId, 'member');
    const rename = (as: User, name: string) =>
      send('PATCH', `/workspaces/${workspaceId}`, { as, body: { name } });

    expect((await rename(admin, ' Lab ')).json()).toMatchObject({ name: 'Lab', role: 'admin' });
    expect((await rename(member, 'Mine')).statusCode).toBe(403);
    expect((await rename(admin, ' ')).statusCode).toBe(422);
    expect((await send('GET', '/workspaces', { as: member })).json()).toMatchObject([
      { name: 'Lab' },
    ]);
  });

  it('has its apps switched by nobody but admins, and only those that there are', async () => {
    const member = await createMember(db, workspaceId, 'member');
    const path = `/workspaces/${workspaceId}/apps`;
    const disable = (as: User) =>
      send('PUT', `${path}/nothing`, { as, body: { isEnabled: false } });

    expect((await send('GET', path, { as: member })).statusCode).toBe(200);
    expect((await disable(member)).statusCode).toBe(403);
    expect((await disable(admin)).json()).toMatchObject({ status: 404, code: 'app_not_found' });
  });

  it('answers alike for one that does not exist and one of other people', async () => {
    const ask = async (id: string) => {
      const response = await send('GET', `/workspaces/${id}/members`, { as: admin });
      return { ...response.json<object>(), requestId: '' };
    };
    const other = await createWorkspace(db);
    const foreign = await ask(other.id);

    expect(foreign).toMatchObject({ status: 403 });
    expect(await ask('00000000-0000-4000-8000-000000000000')).toEqual(foreign);
    expect(await ask('not-an-id')).toEqual(foreign);
  });

  it('is the same where its id is spelled in capitals', async () => {
    const shown = await send('GET', `/workspaces/${workspaceId.toUpperCase()}`, { as: admin });

    expect(shown.json()).toMatchObject({ id: workspaceId });
  });
});

describe('members', () => {
  const members = () => `/workspaces/${workspaceId}/members`;
  const changeRole = (as: User, user: User, role: string) =>
    send('PATCH', `${members()}/${user.id}`, { as, body: { role } });
  const remove = (as: User, user: User) => send('DELETE', `${members()}/${user.id}`, { as });
  const leave = (as: User) => send('POST', `/workspaces/${workspaceId}/leave`, { as });
  const statuses = async (...calls: ReturnType<typeof send>[]) =>
    (await Promise.all(calls)).map(({ statusCode }) => statusCode);

  it('are added by an admin', async () => {
    const { email } = await createUser(db);
    const added = await send('POST', members(), { as: admin, body: { email, role: 'viewer' } });
    const list = await send('GET', members(), { as: admin });

    expect(added.statusCode).toBe(201);
    expect(list.json<{ items: object[] }>().items).toContainEqual(added.json());
  });

  it('are not added by a member, twice, or without an account', async () => {
    const member = await createMember(db, workspaceId, 'member');
    const { email } = await createUser(db);
    const add = (as: User, address: string) =>
      send('POST', members(), { as, body: { email: address, role: 'admin' } });

    expect((await add(member, email)).statusCode).toBe(403);
    expect((await add(admin, member.email)).json()).toMatchObject({ code: 'member_exists' });
    expect((await add(admin, 'no@example.com')).json()).toMatchObject({ code: 'member_unknown' });
  });

  it('get another role from an admin, at once', async () => {
    const member = await createMember(db, workspaceId, 'viewer');
    const changed = await changeRole(admin, member, 'admin');

    expect(changed.json()).toMatchObject({ userId: member.id, role: 'admin' });
    expect((await changeRole(member, admin, 'member')).statusCode).toBe(200);
    expect((await changeRole(admin, member, 'viewer')).statusCode).toBe(403);
  });

  it('are removed by an admin, and leave by themselves', async () => {
    const [removed, leaving] = [
      await createMember(db, workspaceId, 'member'),
      await createMember(db, workspaceId, 'viewer'),
    ];

    expect(await statuses(remove(admin, removed), leave(leaving))).toEqual([204, 204]);
    expect(await statuses(leave(removed), leave(leaving))).toEqual([403, 403]);
  });

  it('do not change or remove others without the permission', async () => {
    const member = await createMember(db, workspaceId, 'member');

    expect(await statuses(changeRole(member, member, 'admin'), remove(member, admin))).toEqual([
      403, 403,
    ]);
  });

  it('of another workspace are not found', async () => {
    const elsewhere = await createWorkspace(db);

    expect(
      await statuses(changeRole(admin, elsewhere.admin, 'viewer'), remove(admin, elsewhere.admin)),
    ).toEqual([404, 404]);
  });
});

describe('the last admin', () => {
  const path = (user: User) => `/workspaces/${workspaceId}/members/${user.id}`;
  const demote = (as: User, user: User) =>
    send('PATCH', path(user), { as, body: { role: 'viewer' } });

  it('cannot leave, be removed or be demoted', async () => {
    const refused = [
      await send('POST', `/workspaces/${workspaceId}/leave`, { as: admin }),
      await send('DELETE', path(admin), { as: admin }),
      await demote(admin, admin),
    ];

    for (const response of refused) {
      expect(response.json()).toMatchObject({ status: 409, code: 'last_admin' });
    }
  });

  it('is the one who can still log in', async () => {
    const other = await createMember(db, workspaceId, 'admin');
    await createUserRepository(db).update(other.id, { isActive: false });

    expect((await demote(admin, admin)).json()).toMatchObject({ code: 'last_admin' });
  });

  it('stays when two admins demote each other at the same time', async () => {
    const other = await createMember(db, workspaceId, 'admin');
    await Promise.all([demote(admin, other), demote(other, admin)]);

    const list = await send('GET', `/workspaces/${workspaceId}/members`, { as: admin });
    const { items } = list.json<{ items: { role: string }[] }>();
    expect(items.filter(({ role }) => role === 'admin')).toHaveLength(1);
  });
});
