import { describe, expect, it } from 'vitest';
import { createAccount, logInAt, password } from '../support/accounts.ts';
import { createTestApp } from '../support/app.ts';
import { setClock } from '../support/clock.ts';
import { mailsTo, tokenFor } from '../support/mails.ts';

const app = await createTestApp({ variables: { RATE_LIMIT_ENABLED: 'false' } });
const { send } = app;

const newPassword = 'another password of this test';
const forget = (email: string, headers: Record<string, string> = {}) =>
  send('POST', '/auth/password/forgot', { body: { email }, headers });
const reset = (token: string, chosen = newPassword) =>
  send('POST', '/auth/password/reset', {
    body: { token, newPassword: chosen },
  });

describe('a forgotten password', () => {
  it('is chosen anew by a link, and every session ends', async () => {
    const user = await createAccount(app);
    const authorization = `Bearer ${await app.tokenOf(user)}`;
    await forget(user.email.toUpperCase());

    expect((await reset(await tokenFor(app, user.email))).statusCode).toBe(204);
    expect((await send('GET', '/users/me', { headers: { authorization } })).statusCode).toBe(401);
    expect((await logInAt(app, { email: user.email })).statusCode).toBe(401);
    expect((await logInAt(app, { email: user.email, password: newPassword })).statusCode).toBe(200);
    expect((await send('GET', '/users/me/email', { as: user })).json()).toEqual({
      isConfirmed: true,
    });
  });

  it('is answered alike whether there is an account or not, before anybody has looked', async () => {
    const user = await createAccount(app);
    const gone = await createAccount(app, { isActive: false });
    const answers = await Promise.all(
      [user.email, gone.email, 'nobody@example.com'].map((one) => forget(one)),
    );

    const told = answers.map(({ statusCode, body, headers }) => [
      statusCode,
      body,
      Object.keys(headers),
    ]);
    expect(new Set(told.map((one) => JSON.stringify(one)))).toHaveLength(1);
    expect(await mailsTo(app, user.email)).toHaveLength(1);
    expect(await mailsTo(app, gone.email)).toEqual([]);
    expect(await mailsTo(app, 'nobody@example.com')).toEqual([]);
  });

  it('answers before it knows the account: a database that is slow makes no difference', async () => {
    const { mailer } = app;
    const taken: (() => Promise<void>)[] = [];
    const { send: sendHere } = await createTestApp({
      context: {
        mailer: { ...mailer, later: (work) => void taken.push(work) },
      },
    });
    const answer = await sendHere('POST', '/auth/password/forgot', {
      body: { email: 'ada@example.com' },
    });

    expect([answer.statusCode, taken.length]).toEqual([204, 1]);
  });

  it('sends three mails at a time to one account', async () => {
    const { email } = await createAccount(app);
    for (let count = 0; count < 5; count += 1) await forget(email);
    expect(await mailsTo(app, email)).toHaveLength(3);

    setClock({ later: 3_600_001 });
    await forget(email);
    expect(await mailsTo(app, email)).toHaveLength(4);
  });

  it('is limited like a login, for one account from one place', async () => {
    const limited = await createTestApp();
    const statuses = [];
    for (let count = 0; count < 12; count += 1) {
      const answer = await limited.send('POST', '/auth/password/forgot', {
        body: { email: 'ada@example.com' },
      });
      statuses.push(answer.statusCode);
    }
    expect(statuses).toContain(429);
  });

  it('writes the mail in the language of the page, with a link of the settings', async () => {
    const { email } = await createAccount(app);
    await forget(email, {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'accept-language': 'xx, en;q=0.5',
    });
    const [mail] = await mailsTo(app, email);

    expect(mail?.text).toMatch(/^http:\/\/localhost:3000\/[\w-]+\/reset-password#[\w-]{43}$/m);
    expect(mail?.text).not.toContain('evil');
    expect(mail?.html).not.toContain('evil');
  });
});

describe('the link', () => {
  const uselessOf = { status: 422, code: 'link_useless' };

  it('works once', async () => {
    const { email } = await createAccount(app);
    await forget(email);
    const token = await tokenFor(app, email);

    await reset(token);
    expect((await reset(token)).json()).toMatchObject(uselessOf);
  });

  it('works for one of two who follow it at the same time', async () => {
    const { email } = await createAccount(app);
    await forget(email);
    const token = await tokenFor(app, email);
    const answers = await Promise.all([
      reset(token, 'the password of the first'),
      reset(token, 'the password of the second'),
    ]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 422]);
  });

  it('works for an hour', async () => {
    const { email } = await createAccount(app);
    await forget(email);
    const token = await tokenFor(app, email);
    setClock({ later: 3_600_001 });

    expect((await reset(token)).json()).toMatchObject(uselessOf);
  });

  it('stays for somebody who chooses an obvious password first', async () => {
    const { email } = await createAccount(app);
    await forget(email);
    const token = await tokenFor(app, email);

    expect((await reset(token, email)).json()).toMatchObject({
      code: 'weak_password',
    });
    expect((await reset(token)).statusCode).toBe(204);
  });

  it('ends when the password, the email or the account is another by then', async () => {
    const changes = [
      {
        path: '/users/me/password',
        body: { currentPassword: password, newPassword },
      },
      {
        path: '/users/me/email',
        body: { currentPassword: password, email: 'moved@example.com' },
      },
    ];
    for (const { path, body } of changes) {
      const user = await createAccount(app);
      await forget(user.email);
      const token = await tokenFor(app, user.email);
      await send('POST', path, { as: user, body });

      expect((await reset(token)).json()).toMatchObject(uselessOf);
    }
  });

  it('opens nothing else, and nothing else opens it', async () => {
    const user = await createAccount(app);
    await forget(user.email);
    const token = await tokenFor(app, user.email);
    const confirmed = await send('POST', '/auth/email/confirm', {
      body: { token },
    });

    expect(confirmed.json()).toMatchObject(uselessOf);
    expect(
      (
        await send('GET', '/users/me', {
          headers: { authorization: `Bearer ${token}` },
        })
      ).statusCode,
    ).toBe(401);
    expect((await reset('')).json()).toMatchObject(uselessOf);
  });
});
