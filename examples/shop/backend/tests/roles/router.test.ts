import { beforeEach, describe, expect, it } from 'vitest';
import { membershipChanged } from '../../src/core/access/changes.ts';
import { isScope, type Permission } from '../../src/core/permissions.ts';
import type { User } from '../../src/features/users/model.ts';
import { roles } from '../../src/features/workspaces/model.ts';
import { createTestApp } from '../support/app.ts';
import { createMember, createMemberWith, createWorkspace } from '../support/factories.ts';

const { db, send } = await createTestApp();

let workspaceId: string;
let admin: User;

beforeEach(async () => {
  const workspace = await createWorkspace(db);
  workspaceId = workspace.id;
  admin = workspace.admin;
});

interface Role {
  name: string;
  permissions: string[];
}

const path = (name = '') => `/workspaces/${workspaceId}/roles${name && `/${name}`}`;
const list = (as: User) => send('GET', path(), { as });
const create = (as: User, body: object) => send('POST', path(), { as, body });
const update = (as: User, name: string, body: object) => send('PATCH', path(name), { as, body });
const remove = (as: User, name: string) => send('DELETE', path(name), { as });
const give = (as: User, user: User, role: string) =>
  send('PATCH', `/workspaces/${workspaceId}/members/${user.id}`, { as, body: { role } });
const findRole = async (name: string) =>
  (await list(admin)).json<Role[]>().find((role) => role.name === name);

const seeing: Permission[] = ['can_view_workspace', 'can_view_roles'];
const managing: Permission[] = [...seeing, 'can_manage_members', 'can_manage_roles'];

describe('the roles of a workspace', () => {
  it('can be given what the registry has for members', async () => {
    const all = await send('GET', `/workspaces/${workspaceId}/permissions`, { as: admin });

    expect(all.json()).toContainEqual({
      slug: 'can_view_workspace',
      category: 'Workspace',
      description: 'See the workspace and its members.',
    });
    expect(all.body).not.toContain('can_manage_users');
  });

  it('are created, given, changed, renamed and deleted', async () => {
    const role = { name: 'greeter', permissions: [...seeing, 'can_manage_members'] };
    const user = await createMember(db, workspaceId, 'viewer');
    const created = await create(admin, role);
    expect(created.statusCode).toBe(201);
    expect(created.json()).toEqual({ ...role, isBuiltIn: false });

    expect((await give(admin, user, 'greeter')).json()).toMatchObject({ role: 'greeter' });
    expect((await give(user, user, 'greeter')).statusCode).toBe(200);
    await update(admin, 'greeter', { permissions: seeing });
    expect((await give(user, user, 'greeter')).statusCode).toBe(403);

    expect((await update(admin, 'greeter', { name: 'guest' })).json()).toMatchObject({
      name: 'guest',
      permissions: seeing,
    });
    const seen = await send('GET', `/workspaces/${workspaceId}`, { as: user });
    expect(seen.json()).toMatchObject({ role: 'guest' });

    await give(admin, user, 'viewer');
    expect((await remove(admin, 'guest')).statusCode).toBe(204);
    expect((await remove(admin, 'guest')).statusCode).toBe(404);
    expect((await give(admin, user, 'guest')).json()).toMatchObject({ code: 'role_unknown' });
  });

  it('tell whoever looks after their members that they have changed', async () => {
    const heard: unknown[] = [];
    const stop = membershipChanged.subscribe((message) => heard.push(message));
    await create(admin, { name: 'guest', permissions: [] });
    await update(admin, 'guest', { name: 'friend' });
    await remove(admin, 'friend');
    stop();

    expect(heard).toEqual([{ workspaceId }, { workspaceId }]);
  });

  it('are never more than people can choose from', async () => {
    const names = Array.from({ length: 97 }, (_, index) => `role-${String(index)}`);
    const permissions: string[] = [];
    await db.insert(roles).values(names.map((name) => ({ workspaceId, name, permissions })));

    const refused = await create(admin, { name: 'one-more', permissions });
    expect(refused.json()).toMatchObject({ status: 409, code: 'too_many_roles' });
  });
});

describe('whoever manages roles and members', () => {
  let manager: User & { role: string };
  let member: User;

  beforeEach(async () => {
    manager = await createMemberWith(db, workspaceId, managing);
    member = await createMemberWith(db, workspaceId, seeing);
  });

  it('gives and takes what they have themselves', async () => {
    expect((await create(manager, { name: 'guest', permissions: seeing })).statusCode).toBe(201);
    expect((await give(manager, member, 'guest')).statusCode).toBe(200);
    expect((await give(manager, member, manager.role)).statusCode).toBe(200);
    expect((await give(manager, member, 'guest')).statusCode).toBe(200);
    expect((await update(manager, 'guest', { permissions: managing })).statusCode).toBe(200);
  });

  const more = ['can_leave_workspace'];
  it.each<[string, () => ReturnType<typeof send>]>([
    ['create a role', () => create(manager, { name: 'more', permissions: more })],
    ['add it to their role', () => update(manager, manager.role, { permissions: more })],
    ['rename a role that has it', () => update(manager, 'member', { name: 'staff' })],
    ['take it from a role', () => update(manager, 'member', { permissions: seeing })],
    ['delete a role that has it', () => remove(manager, 'member')],
  ])('and lacks a permission does not %s', async (_, attempt) => {
    const before = (await list(admin)).body;
    await createMember(db, workspaceId, 'admin');

    expect((await attempt()).json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await list(admin)).body).toBe(before);
  });
});

describe('a role', () => {
  it.each([
    ['what there is not', ['can_fly']],
    ['a permission of the system', ['can_manage_users']],
    ['a wrong permission among right ones', [...seeing, 'toString']],
  ])('does not get %s', async (_, permissions) => {
    const refused = [
      await create(admin, { name: 'guest', permissions }),
      await update(admin, 'viewer', { permissions }),
    ];

    for (const response of refused) {
      expect(response.json()).toMatchObject({ status: 422, code: 'permission_unknown' });
    }
  });

  it.each(['admin', 'viewer'])('does not get the name "%s" of another one', async (name) => {
    const refused = [
      await create(admin, { name, permissions: [] }),
      await update(admin, 'member', { name }),
    ];

    for (const response of refused) expect(response.json()).toMatchObject({ code: 'role_exists' });
  });

  it.each(['Admin', ' admin', 'аdmin', '', 'a/b', 'x'.repeat(64)])(
    'is not called "%s"',
    async (name) => {
      expect((await create(admin, { name, permissions: [] })).statusCode).toBe(422);
    },
  );

  it('that is built in stays as it is, also for admins', async () => {
    const refused = [
      await update(admin, 'admin', { name: 'owner' }),
      await update(admin, 'admin', { permissions: seeing }),
      await remove(admin, 'admin'),
    ];

    for (const response of refused) {
      expect(response.json()).toMatchObject({ status: 409, code: 'role_built_in' });
    }
  });

  it('that a member has is not deleted', async () => {
    await createMember(db, workspaceId, 'viewer');

    expect((await remove(admin, 'viewer')).json()).toMatchObject({ code: 'role_in_use' });
    expect((await remove(admin, 'member')).statusCode).toBe(204);
  });

  it('is deleted or given, and never both at the same time', async () => {
    const user = await createMember(db, workspaceId, 'viewer');
    await create(admin, { name: 'guest', permissions: [] });
    const answers = await Promise.all([remove(admin, 'guest'), give(admin, user, 'guest')]);

    expect(answers.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1);
  });

  it('of another workspace is neither seen nor given', async () => {
    const elsewhere = await createWorkspace(db);
    const { role } = await createMemberWith(db, elsewhere.id, seeing);
    const user = await createMember(db, workspaceId, 'viewer');

    expect(await findRole(role)).toBeUndefined();
    expect((await give(admin, user, role)).json()).toMatchObject({ code: 'role_unknown' });
    expect((await update(admin, role, { permissions: [] })).statusCode).toBe(404);
    expect((await remove(admin, role)).statusCode).toBe(404);
    expect((await list(elsewhere.admin)).statusCode).toBe(403);
  });
});

describe('roles are not managed', () => {
  it('by programs, whatever they were given', () => {
    expect(isScope('can_manage_roles')).toBe(false);
  });

  it.each(['member', 'viewer'])('by a %s', async (name) => {
    const user = await createMember(db, workspaceId, name);
    const answers = [
      await list(user),
      await create(user, { name: 'guest', permissions: [] }),
      await update(user, name, { permissions: [] }),
      await remove(user, 'member'),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 403, 403, 403]);
  });
});
