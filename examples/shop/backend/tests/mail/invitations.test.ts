import { describe, expect, it } from 'vitest';
import { createAccount, logInAt, password } from '../support/accounts.ts';
import { createTestApp } from '../support/app.ts';
import { setClock } from '../support/clock.ts';
import {
  createMember,
  createMemberWith,
  createUser,
  createWorkspace,
  sequence,
} from '../support/factories.ts';
import { mailsTo, tokenFor } from '../support/mails.ts';

const app = await createTestApp({
  variables: { RATE_LIMIT_ENABLED: 'false', REGISTRATION_ENABLED: 'false' },
});
const { db, send } = app;

interface Invitation {
  readonly id: string;
  readonly email: string;
}

const workspace = await createWorkspace(db, { name: 'Engines' });
const { id, admin } = workspace;
const path = `/workspaces/${id}/invitations`;
const newEmail = () => `invited-${String(sequence())}@example.com`;
const invite = (email: string, { role = 'member', as = admin } = {}) =>
  send('POST', path, { as, body: { email, role } });
const accept = (token: string, as: { readonly id: string }) =>
  send('POST', '/invitations/accept', { as, body: { token } });
const register = (token: string, name = 'Grace') =>
  send('POST', '/invitations/register', { body: { token, name, password } });
const useless = { status: 422, code: 'invitation_useless' };
const later = { later: 61_000 };

describe('an invitation', () => {
  it('makes an account, also where registration is closed, and a member of it', async () => {
    const email = newEmail();
    await invite(email.toUpperCase(), { role: 'viewer' });
    const token = await tokenFor(app, email);
    const preview = await send('POST', '/invitations/preview', {
      body: { token },
    });

    expect(preview.json()).toEqual({
      workspaceName: 'Engines',
      inviterName: admin.name,
      email,
      role: 'viewer',
    });
    expect((await register(token)).json()).toEqual({ workspaceId: id });
    const { user } = (await logInAt(app, { email })).json<{
      user: { id: string };
    }>();
    expect((await send('GET', `/workspaces/${id}`, { as: user })).json()).toMatchObject({
      role: 'viewer',
    });
    expect((await send('GET', '/users/me/email', { as: user })).json()).toEqual({
      isConfirmed: true,
    });
    expect((await send('GET', path, { as: admin })).json<Invitation[]>()).toEqual([]);
  });

  it('is accepted by an account that is there, and answered as if there were none', async () => {
    const user = await createUser(db);
    const [known, unknown] = [await invite(user.email), await invite(newEmail())];

    expect(Object.keys(known.json<object>())).toEqual(Object.keys(unknown.json<object>()));
    expect((await accept(await tokenFor(app, user.email), user)).json()).toEqual({
      workspaceId: id,
    });
    expect((await invite(user.email)).json()).toMatchObject({
      status: 409,
      code: 'member_exists',
    });
  });

  it('is for the email that it was sent to', async () => {
    const email = newEmail();
    await invite(email);
    const token = await tokenFor(app, email);

    expect((await accept(token, await createUser(db))).json()).toMatchObject({
      status: 403,
      code: 'invitation_of_another',
    });
  });

  it('makes no second account of the same email, and stays for the first', async () => {
    const user = await createAccount(app);
    await invite(user.email);
    const token = await tokenFor(app, user.email);

    expect((await register(token)).json()).toMatchObject({
      status: 409,
      code: 'email_taken',
    });
    expect((await accept(token, user)).statusCode).toBe(200);
  });

  it('works once, also for two at the same time', async () => {
    const user = await createUser(db);
    await invite(user.email);
    const token = await tokenFor(app, user.email);
    const answers = await Promise.all([accept(token, user), accept(token, user)]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422]);
    expect((await accept(token, user)).json()).toMatchObject(useless);
  });

  it('works for seven days', async () => {
    const email = newEmail();
    await invite(email);
    const token = await tokenFor(app, email);
    setClock({ later: 8 * 86_400_000 });

    expect((await register(token)).json()).toMatchObject(useless);
    expect(
      (await send('GET', path, { as: admin })).json<Invitation[]>().map((one) => one.email),
    ).not.toContain(email);
  });

  it('is listed and withdrawn by those who manage members', async () => {
    const email = newEmail();
    const invitation = (await invite(email)).json<Invitation>();
    const viewer = await createMember(db, id, 'viewer');
    const stranger = await createWorkspace(db);
    const withdraw = (as: { readonly id: string }, workspaceId = id) =>
      send('DELETE', `/workspaces/${workspaceId}/invitations/${invitation.id}`, { as });

    expect((await send('GET', path, { as: admin })).body).not.toMatch(/token/i);
    expect((await send('GET', path, { as: viewer })).statusCode).toBe(403);
    expect((await withdraw(viewer)).statusCode).toBe(403);
    expect((await withdraw(stranger.admin, stranger.id)).statusCode).toBe(404);
    expect((await withdraw(admin)).statusCode).toBe(204);
    expect((await register(await tokenFor(app, email))).json()).toMatchObject(useless);
  });

  it('gives no more than who invites may do, then and when it is accepted', async () => {
    const user = await createUser(db);
    const manager = await createMemberWith(db, id, ['can_view_workspace', 'can_manage_members']);
    expect((await invite(user.email, { role: 'admin', as: manager })).statusCode).toBe(403);
    expect((await invite(user.email, { role: 'king' })).json()).toMatchObject({
      code: 'role_unknown',
    });

    const second = await createMember(db, id, 'admin');
    await invite(user.email, { role: 'admin', as: second });
    const token = await tokenFor(app, user.email);
    const member = `/workspaces/${id}/members/${second.id}`;
    await send('PATCH', member, { as: admin, body: { role: 'viewer' } });
    expect((await accept(token, user)).json()).toMatchObject(useless);
    await send('DELETE', member, { as: admin });
    expect(
      (await send('GET', path, { as: admin })).json<Invitation[]>().map((one) => one.email),
    ).not.toContain(user.email);
  });

  it('is sent again after a while, and the earlier link works no more', async () => {
    const email = newEmail();
    await invite(email);
    const first = await tokenFor(app, email);
    expect((await invite(email)).json()).toMatchObject({
      status: 409,
      code: 'invitation_just_sent',
    });

    setClock(later);
    await invite(email);
    expect(await mailsTo(app, email)).toHaveLength(2);
    expect((await register(first)).json()).toMatchObject(useless);
    expect((await register(await tokenFor(app, email))).statusCode).toBe(201);
  });
});
