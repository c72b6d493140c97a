import { beforeEach, describe, expect, it } from 'vitest';
import type { User } from '../../src/features/users/model.ts';
import { createWorkspaceRepository } from '../../src/features/workspaces/repository.ts';
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

  it('is not made for a user who is gone', async () => {
    const gone = { id: '00000000-0000-4000-8000-000000000000' };
    const refused = await send('POST', '/workspaces', { as: gone, body: { name: 'Lab' } });

    expect(refused.statusCode).toBe(401);
  });

  it('is shown to its members only', async () => {
    const path = `/workspaces/${workspaceId}`;
    const stranger = await createUser(db);

    expect((await send('GET', path, { as: admin })).json()).toMatchObject({ id: workspaceId });
    expect((await send('GET', path, { as: stranger })).statusCode).toBe(403);
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

  it('shows what was counted', async () => {
    const workspaces = createWorkspaceRepository(db);
    await workspaces.recordTotal({ workspaceId, resource: 'things', total: 1 });
    await workspaces.recordTotal({ workspaceId, resource: 'things', total: 2 });

    const totals = await send('GET', `/workspaces/${workspaceId}/totals`, { as: admin });
    expect(totals.json()).toMatchObject([{ resource: 'things', total: 2 }]);
  });
});

describe('members', () => {
  it('are added by an admin', async () => {
    const path = `/workspaces/${workspaceId}/members`;
    const { email } = await createUser(db);
    const added = await send('POST', path, { as: admin, body: { email, role: 'viewer' } });

    expect(added.statusCode).toBe(201);
    expect((await send('GET', path, { as: admin })).json()).toContainEqual(added.json());
  });

  it('are not added by a member, twice, or without an account', async () => {
    const path = `/workspaces/${workspaceId}/members`;
    const member = await createMember(db, workspaceId, 'member');
    const { email } = await createUser(db);
    const add = (as: User, address: string) =>
      send('POST', path, { as, body: { email: address, role: 'admin' } });

    expect((await add(member, email)).statusCode).toBe(403);
    expect((await add(admin, member.email)).json()).toMatchObject({ code: 'member_exists' });
    expect((await add(admin, 'no@example.com')).json()).toMatchObject({ code: 'member_unknown' });
  });
});
