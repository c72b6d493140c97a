import { beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/core/accounts/passwords.ts';
import type { User } from '../../src/features/users/model.ts';
import { createUserRepository } from '../../src/features/users/repository.ts';
import { createTestApp } from '../support/app.ts';
import { createUser, sequence } from '../support/factories.ts';

const { db, send, tokenOf } = await createTestApp({ variables: { TRUST_PROXY: 'loopback' } });
const password = 'a password of this test';
const passwordHash = await hashPassword(password);

const fromElsewhere = () => ({ 'x-forwarded-for': `10.0.1.${String(sequence() % 256)}` });
const register = (body: object) =>
  send('POST', '/auth/register', { body, headers: fromElsewhere() });
const logIn = (email: string, attempted: string) =>
  send('POST', '/auth/login', {
    body: { email, password: attempted },
    headers: fromElsewhere(),
  });

describe('registration', () => {
  const ada = { email: 'Ada@Example.com', name: 'Ada', password };

  it('makes an account that can log in', async () => {
    const response = await register(ada);

    expect(response.statusCode).toBe(201);
    expect(response.json()).toMatchObject({ email: 'ada@example.com', name: 'Ada' });
    expect((await logIn('ada@example.com', password)).statusCode).toBe(200);
  });

  it('gives no rights beyond those of every user', async () => {
    await register({ ...ada, email: 'plain@example.com' });
    const user = await createUserRepository(db).findByEmail('plain@example.com');

    expect(user).toMatchObject({ systemRole: 'user', isActive: true });
  });

  it('refuses an email that is taken, however it is spelled', async () => {
    const { email } = await createUser(db);
    const refused = await register({ ...ada, email: email.toUpperCase() });

    expect(refused.json()).toMatchObject({ status: 409, code: 'email_taken' });
  });

  it('makes one account of two requests at the same time', async () => {
    const twin = { ...ada, email: 'twin@example.com' };
    const answers = await Promise.all([register(twin), register(twin)]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  });

  it.each([
    ['short', { password: 'too short' }, 422],
    ['endless', { password: 'x'.repeat(1025) }, 422],
    ['the email', { email: 'weak@example.com', password: 'WEAK@example.com' }, 422],
    ['the name', { name: 'A rather long name', password: 'a rather long name' }, 422],
  ])('refuses a password that is %s', async (_, given, status) => {
    expect((await register({ ...ada, ...given })).statusCode).toBe(status);
  });

  it.each([
    'no-at',
    'a@b',
    `${'x'.repeat(250)}@example.com`,
    'a@example.com\r\nBcc: all@example.com',
  ])('refuses the email %j', async (email) => {
    expect((await register({ ...ada, email })).statusCode).toBe(422);
  });

  it('can be closed', async () => {
    const closed = await createTestApp({ variables: { REGISTRATION_ENABLED: 'false' } });

    expect((await closed.send('POST', '/auth/register', { body: ada })).statusCode).toBe(403);
  });
});

describe('the profile', () => {
  it('is read and changed by its user', async () => {
    const user = await createUser(db);
    const changed = await send('PATCH', '/users/me', { as: user, body: { name: ' Bob ' } });

    expect(changed.json()).toEqual({ id: user.id, email: user.email, name: 'Bob' });
    expect((await send('GET', '/users/me', { as: user })).json()).toEqual(changed.json());
  });
});

describe('a change of the email', () => {
  const change = (as: User, email: string, currentPassword = password) =>
    send('POST', '/users/me/email', { as, body: { email, currentPassword } });

  it('is what one logs in with from then on', async () => {
    const user = await createUser(db, { passwordHash });
    const changed = await change(user, 'New.Address@example.com');

    expect(changed.json()).toEqual({
      id: user.id,
      name: user.name,
      email: 'new.address@example.com',
    });
    expect((await logIn('new.address@example.com', password)).statusCode).toBe(200);
    expect((await logIn(user.email, password)).statusCode).toBe(401);
  });

  it.each([
    ['without the password', 'free@example.com', 'a wrong one', 422, 'wrong_password'],
    ['to that of somebody else', undefined, password, 409, 'email_taken'],
    ['to what is none', 'nowhere', password, 422, 'invalid_input'],
  ])('is refused %s', async (_, email, given, status, code) => {
    const user = await createUser(db, { passwordHash });
    const other = await createUser(db);

    expect((await change(user, email ?? other.email.toUpperCase(), given)).json()).toMatchObject({
      status,
      code,
    });
    expect((await logIn(user.email, password)).statusCode).toBe(200);
  });
});

describe('a change of the password', () => {
  const next = 'the next password of this test';
  let user: User;

  beforeEach(async () => {
    user = await createUser(db, { passwordHash });
  });

  const change = (token: string, currentPassword: string, newPassword = next) =>
    send('POST', '/users/me/password', {
      headers: { authorization: `Bearer ${token}` },
      body: { currentPassword, newPassword },
    });
  const statusOf = async (token: string) =>
    (await send('GET', '/users/me', { headers: { authorization: `Bearer ${token}` } })).statusCode;

  it('ends the other sessions and keeps this one', async () => {
    const [here, there] = [await tokenOf(user), await tokenOf(user)];

    expect((await change(here, password)).statusCode).toBe(204);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
    expect((await logIn(user.email, password)).statusCode).toBe(401);
    expect((await logIn(user.email, next)).statusCode).toBe(200);
  });

  it('needs the current password', async () => {
    const refused = await change(await tokenOf(user), 'a wrong one');

    expect(refused.json()).toMatchObject({ status: 422, code: 'wrong_password' });
    expect((await logIn(user.email, password)).statusCode).toBe(200);
  });

  it('refuses the email as the new one', async () => {
    const refused = await change(await tokenOf(user), password, user.email);

    expect(refused.json()).toMatchObject({ status: 422, code: 'weak_password' });
  });

  it('cannot be used to guess: ten a minute for one user, from all sessions together', async () => {
    const body = { currentPassword: 'wrong', newPassword: next };
    const guess = () => send('POST', '/users/me/password', { as: user, body });
    for (let count = 0; count < 10; count += 1) expect((await guess()).statusCode).toBe(422);

    expect((await guess()).statusCode).toBe(429);
  });
});
