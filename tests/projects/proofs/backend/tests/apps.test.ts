import { beforeEach, describe, expect, it } from 'vitest';
import { isServed } from '../src/core/access/apps.ts';
import { membershipChanged } from '../src/core/access/changes.ts';
import { permissions, type Permission } from '../src/core/permissions.ts';
import type { User } from '../src/features/users/model.ts';
import { enter } from '../src/realtime/admission.ts';
import type { Connection } from '../src/realtime/connection.ts';
import { createTestApp } from './support/app.ts';
import { createMember, createWorkspace } from './support/factories.ts';

const { app, db, send, tokenOf } = await createTestApp();

let workspaceId: string;
let admin: User;

beforeEach(async () => {
  ({ id: workspaceId, admin } = await createWorkspace(db));
});

const setApp = (isEnabled: unknown, { as = admin, slug = 'invoices' } = {}) =>
  send('PUT', `/workspaces/${workspaceId}/apps/${slug}`, { as, body: { isEnabled } });
const see = async (as: User, id = workspaceId) =>
  (await send('GET', `/workspaces/${id}`, { as })).json<{ apps: string[]; permissions: string[] }>();
const listInvoices = (as: User, id = workspaceId) =>
  send('GET', `/workspaces/${id}/invoices`, { as });

describe('the apps of a workspace', () => {
  it('are all enabled at first', async () => {
    const list = await send('GET', `/workspaces/${workspaceId}/apps`, { as: admin });

    expect(list.json()).toEqual([{ slug: 'invoices', isEnabled: true }]);
    expect((await listInvoices(admin)).statusCode).toBe(200);
  });

  it('are closed for everybody in it, the admin who did it included, and nowhere else', async () => {
    const elsewhere = await createWorkspace(db, { admin });
    const viewer = await createMember(db, workspaceId, 'viewer');

    expect((await setApp(false)).json()).toEqual({ slug: 'invoices', isEnabled: false });
    for (const as of [admin, viewer]) {
      expect((await listInvoices(as)).json()).toMatchObject({ status: 403, code: 'app_disabled' });
      expect(await see(as)).toMatchObject({ apps: [] });
    }
    expect((await listInvoices(admin, elsewhere.id)).statusCode).toBe(200);
    expect((await see(admin, elsewhere.id)).apps).toEqual(['invoices']);
  });

  it('come back with all that was there', async () => {
    const before = (await listInvoices(admin)).body;
    await setApp(false);
    await setApp(true);

    expect((await listInvoices(admin)).body).toBe(before);
    expect((await see(admin)).apps).toEqual(['invoices']);
  });

  it('are what was said last, however often and at the same time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => setApp(false)));
    expect((await see(admin)).apps).toEqual([]);
    await setApp(true);

    expect((await see(admin)).apps).toEqual(['invoices']);
  });

  it('say nothing to those who could not see them anyway', async () => {
    await setApp(false);
    const stranger = (await createWorkspace(db)).admin;

    expect((await listInvoices(stranger)).json()).toMatchObject({ code: 'forbidden' });
  });

  it('take no permission from anybody, who may give it to others still', async () => {
    const { permissions: before } = await see(admin);
    await setApp(false);

    expect((await see(admin)).permissions).toEqual(before);
    expect(before).toContain('can_manage_invoices');
  });

  it.each(['member', 'viewer'])('are not switched by a %s', async (role) => {
    const as = await createMember(db, workspaceId, role);

    expect((await setApp(false, { as })).json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await see(as)).permissions).not.toContain('can_manage_apps');
  });

  it.each(['nothing', '__proto__', 'constructor', 'INVOICES', 'workspaces', '%00', 'x'.repeat(100)])(
    'do not hold "%s"',
    async (slug) => {
      expect((await setApp(false, { slug })).json()).toMatchObject({ status: 404, code: 'app_not_found' });
    },
  );

  it.each(['yes', 1, null, undefined])('are not set to %j', async (isEnabled) => {
    expect((await setApp(isEnabled)).statusCode).toBe(422);
  });
});

describe('what a disabled app closes', () => {
  it('is closed for programs, too, whatever they were given', async () => {
    const body = { name: 'Import', scopes: ['can_view_invoices'] };
    const key = await send('POST', `/workspaces/${workspaceId}/api-keys`, { as: admin, body });
    const { token } = key.json<{ token: string }>();
    const headers = { authorization: `Bearer ${token}` };
    const path = `/workspaces/${workspaceId}/invoices`;
    expect((await send('GET', path, { headers })).statusCode).toBe(200);
    await setApp(false);

    expect((await send('GET', path, { headers })).json()).toMatchObject({ code: 'app_disabled' });
  });

  it('is not heard of by who has the workspace open', async () => {
    const heard: unknown[] = [];
    const stop = membershipChanged.subscribe((message) => heard.push(message));
    const rooms = new Map<string, ReadonlySet<Permission>>();
    const login = { token: await tokenOf(admin) };
    const hears = async () => {
      await enter(app, { login, rooms } as unknown as Connection, workspaceId);
      return rooms.get(workspaceId)?.has('can_view_invoices');
    };

    expect(await hears()).toBe(true);
    await setApp(false);
    stop();
    expect(heard).toEqual([{ workspaceId }]);
    expect(await hears()).toBe(false);
    expect(rooms.get(workspaceId)?.has('can_view_workspace')).toBe(true);
  });

  it('is what its own permissions are about, and nothing of the workspace or of other groups', () => {
    const closed = Object.values<object>(permissions)
      .flatMap((group) => Object.keys(group) as Permission[])
      .filter((slug) => !isServed(slug, ['invoices', 'workspaces', 'roles']));

    expect(closed).toEqual(['can_view_invoices', 'can_manage_invoices']);
  });
});
