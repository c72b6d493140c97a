import { beforeEach, describe, expect, it } from 'vitest';
import { grantable, type Permission } from '../../src/core/permissions.ts';
import type { User } from '../../src/features/users/model.ts';
import { roles } from '../../src/features/workspaces/model.ts';
import { createTestApp } from '../support/app.ts';
import {
  createMember,
  createMemberWith,
  createUser,
  createWorkspace,
} from '../support/factories.ts';

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

const list = (as: User) => send('GET', `/workspaces/${workspaceId}/roles`, { as });
const give = (as: User, user: User, role: string) =>
  send('PATCH', `/workspaces/${workspaceId}/members/${user.id}`, { as, body: { role } });
const findRole = async (name: string) =>
  (await list(admin)).json<Role[]>().find((role) => role.name === name);

const seeing: Permission[] = ['can_view_workspace', 'can_view_roles'];
const managing: Permission[] = [...seeing, 'can_manage_members'];

describe('the roles of a workspace', () => {
  it('are those of the templates at first', async () => {
    const found = (await list(admin)).json<Role[]>();

    expect(found).toMatchObject([
      { name: 'admin', isBuiltIn: true, permissions: grantable.map(({ slug }) => slug) },
      { name: 'member', isBuiltIn: false },
      { name: 'viewer', isBuiltIn: false },
    ]);
    expect(found[1]!.permissions).toEqual(expect.arrayContaining(found[2]!.permissions));
  });

  it('give nothing that the registry does not know any more', async () => {
    const member = await createMember(db, workspaceId, 'viewer');
    await db.insert(roles).values({ workspaceId, name: 'pilot', permissions: ['can_fly'] });

    expect(await findRole('pilot')).toMatchObject({ permissions: [] });
    expect((await give(admin, member, 'pilot')).statusCode).toBe(200);
    expect((await list(member)).statusCode).toBe(403);
  });
});

describe('whoever manages members', () => {
  let manager: User & { role: string };
  let member: User;

  beforeEach(async () => {
    manager = await createMemberWith(db, workspaceId, managing);
    member = await createMemberWith(db, workspaceId, seeing);
  });

  it('gives and takes what they have themselves', async () => {
    const { role } = await createMemberWith(db, workspaceId, seeing);

    expect((await give(manager, member, role)).statusCode).toBe(200);
    expect((await give(manager, member, manager.role)).statusCode).toBe(200);
    expect((await give(manager, member, role)).statusCode).toBe(200);
  });

  it.each<[string, () => ReturnType<typeof send>]>([
    ['make themselves an admin', () => give(manager, manager, 'admin')],
    ['make others members', () => give(manager, member, 'member')],
    ['take it from an admin', () => give(manager, admin, 'viewer')],
    [
      'remove an admin',
      () => send('DELETE', `/workspaces/${workspaceId}/members/${admin.id}`, { as: manager }),
    ],
  ])('and lacks a permission does not %s', async (_, attempt) => {
    const before = (await list(admin)).body;
    await createMember(db, workspaceId, 'admin');

    expect((await attempt()).json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await list(admin)).body).toBe(before);
  });

  it('and lacks a permission adds nobody who has it', async () => {
    const { email } = await createUser(db);
    const url = `/workspaces/${workspaceId}/members`;

    for (const role of ['admin', 'member']) {
      const refused = await send('POST', url, { as: manager, body: { email, role } });
      expect(refused.statusCode).toBe(403);
    }
  });
});

it('a role of another workspace is neither seen nor given', async () => {
  const elsewhere = await createWorkspace(db);
  const { role } = await createMemberWith(db, elsewhere.id, seeing);
  const user = await createMember(db, workspaceId, 'viewer');

  expect(await findRole(role)).toBeUndefined();
  expect((await give(admin, user, role)).json()).toMatchObject({ code: 'role_unknown' });
  expect((await list(elsewhere.admin)).statusCode).toBe(403);
});
