import { beforeEach, describe, expect, it } from 'vitest';
import { apiKeys } from '../../src/features/api-keys/model.ts';
import type { User } from '../../src/features/users/model.ts';
import { createUserRepository } from '../../src/features/users/repository.ts';
import { createTestApp } from '../support/app.ts';
import { setClock } from '../support/clock.ts';
import { createMember, createWorkspace } from '../support/factories.ts';

const { db, send } = await createTestApp();
const day = 86_400_000;
const scopes = ['can_view_workspace'];

interface Created {
  id: string;
  prefix: string;
  token: string;
}

let workspace: { id: string; admin: User };
let member: User;
let path: string;

beforeEach(async () => {
  workspace = await createWorkspace(db);
  member = await createMember(db, workspace.id, 'member');
  path = `/workspaces/${workspace.id}/api-keys`;
});

const make = (as: User, body: object = {}) =>
  send('POST', path, { as, body: { name: 'Import', scopes, ...body } });
const makeKey = async (as: User, body?: object) => (await make(as, body)).json<Created>();
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const look = (token: string, id = workspace.id) => send('GET', `/workspaces/${id}`, bearer(token));
const statusOf = async (token: string, id?: string) => (await look(token, id)).statusCode;

describe('an API key', () => {
  it('is shown once, and stored as a hash', async () => {
    const { token, prefix } = await makeKey(member);
    const list = await send('GET', path, { as: member });
    const rows = JSON.stringify(await db.select().from(apiKeys));

    expect(token.startsWith(`${prefix}_`)).toBe(true);
    expect(list.json()).toMatchObject({ items: [{ prefix, createdByEmail: member.email }] });
    expect(list.body + rows).not.toContain(token);
  });

  it('can be given what its maker may do, and programs, too', async () => {
    const answer = await send('GET', `/workspaces/${workspace.id}/api-key-scopes`, { as: member });
    const slugs = answer.json<{ slug: string }[]>().map(({ slug }) => slug);

    expect(slugs).toContain('can_view_workspace');
    expect(slugs).not.toContain('can_use_api_keys');
    expect((await make(member, { scopes: slugs })).statusCode).toBe(201);
  });

  it('acts for its maker, by either header', async () => {
    const { token } = await makeKey(member);
    const byHeader = await send('GET', `/workspaces/${workspace.id}`, {
      headers: { 'x-api-key': token },
    });

    expect((await look(token)).json()).toMatchObject({ id: workspace.id, role: 'member' });
    expect(byHeader.statusCode).toBe(200);
  });

  it('notes when it was used', async () => {
    const { token } = await makeKey(member);
    await look(token);
    const list = await send('GET', path, { as: member });
    const { items } = list.json<{ items: { lastUsedAt: string }[] }>();

    expect(Date.parse(items[0]!.lastUsedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('does no more than its scopes', async () => {
    const { token } = await makeKey(member, { scopes: ['can_view_workspace'] });
    const leave = await send('POST', `/workspaces/${workspace.id}/leave`, bearer(token));

    expect(leave.statusCode).toBe(403);
  });

  it('does no more than its maker may by now', async () => {
    const { token } = await makeKey(workspace.admin);
    expect(await statusOf(token)).toBe(200);

    await db.update(apiKeys).set({ scopes: ['can_manage_members'] });
    expect(await statusOf(token)).toBe(403);
  });

  it('works in its workspace only', async () => {
    const other = await createWorkspace(db, { admin: member });
    const { token } = await makeKey(member);

    expect(await statusOf(token, other.id)).toBe(403);
    for (const elsewhere of ['/users/me', '/workspaces', '/sessions']) {
      expect((await send('GET', elsewhere, bearer(token))).statusCode).toBe(403);
    }
  });

  it('makes no keys, not even with the scope for it', async () => {
    const { token } = await makeKey(workspace.admin);
    await db.update(apiKeys).set({ scopes: ['can_use_api_keys', 'can_manage_members'] });
    const body = { name: 'Heir', scopes };

    expect((await send('POST', path, { ...bearer(token), body })).statusCode).toBe(403);
  });
});

describe('an API key ends', () => {
  it('when it is revoked', async () => {
    const { id, token } = await makeKey(member);

    expect((await send('DELETE', `${path}/${id}`, { as: member })).statusCode).toBe(204);
    expect((await send('DELETE', `${path}/${id}`, { as: member })).statusCode).toBe(404);
    expect(await statusOf(token)).toBe(401);
  });

  it('when its time is over', async () => {
    const { token } = await makeKey(member, { expiresInDays: 1 });
    setClock({ later: day + 1000 });

    expect(await statusOf(token)).toBe(401);
  });

  it('when its maker is deactivated', async () => {
    const { token } = await makeKey(member);
    await createUserRepository(db).update(member.id, { isActive: false });

    expect(await statusOf(token)).toBe(401);
  });

  it('with the membership of its maker, and does not come back with it', async () => {
    const { token } = await makeKey(member);
    await send('DELETE', `/workspaces/${workspace.id}/members/${member.id}`, {
      as: workspace.admin,
    });
    const rejoining = { email: member.email, role: 'member' };
    await send('POST', `/workspaces/${workspace.id}/members`, {
      as: workspace.admin,
      body: rejoining,
    });

    expect(await statusOf(token)).toBe(401);
  });

  it.each([
    [
      'another ending',
      (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    ],
    ['no ending', (token: string) => token.slice(0, -1)],
    ['another prefix', (token: string) => token.replace(/_[0-9a-f]{8}_/, '_00000000_')],
  ])('when it is given with %s', async (_, change) => {
    const { token } = await makeKey(member);

    expect(await statusOf(change(token))).toBe(401);
  });
});

describe('making an API key', () => {
  it.each([
    ['what the maker may not do', ['can_manage_members']],
    ['what only people do', ['can_use_api_keys']],
    ['what there is not', ['can_fly']],
    ['one wrong scope among right ones', [...scopes, 'can_manage_members']],
  ])('refuses %s', async (_, wanted) => {
    expect((await make(member, { scopes: wanted })).statusCode).toBe(403);
  });

  it.each([
    ['no scope', { scopes: [] }],
    ['no name', { name: ' ' }],
    ['no end', { expiresInDays: 100_000 }],
    ['a maker', { createdById: '00000000-0000-4000-8000-000000000000' }],
    ['a hash', { tokenHash: 'x' }],
  ])('refuses a body with %s', async (_, body) => {
    expect((await make(member, body)).statusCode).toBe(422);
  });

  it('is not for those who only look', async () => {
    const viewer = await createMember(db, workspace.id, 'viewer');

    expect((await make(viewer)).statusCode).toBe(403);
    expect((await send('GET', path, { as: viewer })).statusCode).toBe(403);
  });
});

describe('the API keys of others', () => {
  it('are seen and revoked by admins only', async () => {
    const other = await createMember(db, workspace.id, 'member');
    const { id, token } = await makeKey(member);
    const list = async (as: User) => (await send('GET', path, { as })).body;
    const revoke = async (as: User) => (await send('DELETE', `${path}/${id}`, { as })).statusCode;

    expect([await list(other), await revoke(other)]).toEqual([
      expect.not.stringContaining(id),
      404,
    ]);
    expect([await list(workspace.admin), await revoke(workspace.admin)]).toEqual([
      expect.stringContaining(id),
      204,
    ]);
    expect(await statusOf(token)).toBe(401);
  });

  it('in another workspace are out of reach of its admin', async () => {
    const { id } = await makeKey(member);
    const elsewhere = await createWorkspace(db);
    const foreign = `/workspaces/${elsewhere.id}/api-keys/${id}`;

    expect((await send('DELETE', foreign, { as: elsewhere.admin })).statusCode).toBe(404);
  });
});
