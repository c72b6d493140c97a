import { describe, expect, it } from 'vitest';
import { createAccount, password } from '../support/accounts.ts';
import { createTestApp } from '../support/app.ts';
import { setClock } from '../support/clock.ts';
import { createUser } from '../support/factories.ts';
import { mailsTo, tokenFor } from '../support/mails.ts';

const app = await createTestApp({ variables: { RATE_LIMIT_ENABLED: 'false' } });
const { send } = app;

const confirm = (token: string) => send('POST', '/auth/email/confirm', { body: { token } });
const isConfirmed = async (user: { readonly id: string }) =>
  (await send('GET', '/users/me/email', { as: user })).json<{
    isConfirmed: boolean;
  }>().isConfirmed;

describe('an email', () => {
  it('is confirmed by the link that a newcomer gets', async () => {
    const email = 'newcomer@example.com';
    const body = { email, name: '<b>Win</b> at http://evil.example', password };
    const user = (await send('POST', '/auth/register', { body })).json<{
      id: string;
    }>();
    expect(await isConfirmed(user)).toBe(false);

    const [mail] = await mailsTo(app, email);
    // Whoever registers with somebody else's email chooses no word of what they read.
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toContain('Win');
    expect((await confirm(await tokenFor(app, email))).statusCode).toBe(204);
    expect(await isConfirmed(user)).toBe(true);
  });

  it('is to be confirmed again when it is another one', async () => {
    const user = await createAccount(app);
    await send('POST', '/users/me/email/confirmation', { as: user });
    await confirm(await tokenFor(app, user.email));
    const email = `new-${user.email}`;
    await send('POST', '/users/me/email', {
      as: user,
      body: { email, currentPassword: password },
    });

    expect(await isConfirmed(user)).toBe(false);
    await confirm(await tokenFor(app, email));
    expect(await isConfirmed(user)).toBe(true);
  });

  it('is not confirmed by the link to an earlier one', async () => {
    const user = await createAccount(app);
    await send('POST', '/users/me/email/confirmation', { as: user });
    const token = await tokenFor(app, user.email);
    const body = { email: `other-${user.email}`, currentPassword: password };
    await send('POST', '/users/me/email', { as: user, body });

    expect((await confirm(token)).json()).toMatchObject({
      status: 422,
      code: 'link_useless',
    });
  });

  it('gets the link again when it is asked for, and none once it is confirmed', async () => {
    const user = await createUser(app.db);
    await send('POST', '/users/me/email/confirmation', { as: user });
    await confirm(await tokenFor(app, user.email));
    await send('POST', '/users/me/email/confirmation', { as: user });

    expect(await mailsTo(app, user.email)).toHaveLength(1);
  });

  it('is confirmed once by a link, within two days', async () => {
    const user = await createUser(app.db);
    await send('POST', '/users/me/email/confirmation', { as: user });
    const token = await tokenFor(app, user.email);
    const answers = await Promise.all([confirm(token), confirm(token)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 422]);

    const late = await createUser(app.db);
    await send('POST', '/users/me/email/confirmation', { as: late });
    const lateToken = await tokenFor(app, late.email);
    setClock({ later: 49 * 3_600_000 });
    expect((await confirm(lateToken)).statusCode).toBe(422);
  });
});
