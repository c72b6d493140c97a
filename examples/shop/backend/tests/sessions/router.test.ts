import { beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/core/accounts/passwords.ts';
import { refreshTokens } from '../../src/features/sessions/model.ts';
import type { User } from '../../src/features/users/model.ts';
import { createUserRepository } from '../../src/features/users/repository.ts';
import { createTestApp } from '../support/app.ts';
import { setClock } from '../support/clock.ts';
import { createUser, sequence } from '../support/factories.ts';

// Behind a proxy every login may come from another address, so that the limit of one does not end the tests.
const { db, send } = await createTestApp({
  variables: { TRUST_PROXY: 'loopback', SESSION_EXPIRES_IN: '1h' },
});
const password = 'a password of this test';
const passwordHash = await hashPassword(password);
const minute = 60_000;

interface Login {
  token: string;
  refreshToken: string;
  expiresIn: number;
  user: { id: string };
}

let user: User;

beforeEach(async () => {
  user = await createUser(db, { passwordHash });
});

const attempt = (body: object, headers: Record<string, string> = {}) =>
  send('POST', '/auth/login', {
    body,
    headers: { 'x-forwarded-for': `10.0.0.${String(sequence() % 256)}`, ...headers },
  });
const logIn = async (headers?: Record<string, string>) =>
  (await attempt({ email: user.email, password }, headers)).json<Login>();
const refresh = (refreshToken: string) => send('POST', '/auth/refresh', { body: { refreshToken } });
const by = ({ token }: Login) => ({ headers: { authorization: `Bearer ${token}` } });
const statusOf = async (login: Login) => (await send('GET', '/users/me', by(login))).statusCode;

describe('a login', () => {
  it('gives an access token for a quarter of an hour, and a refresh token', async () => {
    const login = await logIn();

    expect(login).toMatchObject({ expiresIn: 900, user: { id: user.id } });
    expect(await statusOf(login)).toBe(200);
    setClock({ later: 16 * minute });
    expect(await statusOf(login)).toBe(401);
  });

  it('stores no token that could be used', async () => {
    const { refreshToken } = await logIn();
    const rows = JSON.stringify(await db.select().from(refreshTokens));

    expect(rows).not.toContain(refreshToken);
  });

  it('is refused for a user who was deactivated, in the words for a wrong password', async () => {
    const wrong = await attempt({ email: user.email, password: 'wrong' });
    await createUserRepository(db).update(user.id, { isActive: false });
    const inactive = await attempt({ email: user.email, password });

    expect(inactive.statusCode).toBe(401);
    expect({ ...inactive.json<object>(), requestId: '' }).toEqual({
      ...wrong.json<object>(),
      requestId: '',
    });
  });

  it('is not open to who guesses: ten a minute from one address', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    for (let count = 0; count < 10; count += 1)
      await attempt({ email: 'x', password: '' }, headers);
    const refused = await attempt({ email: user.email, password }, headers);
    const disguised = await attempt(
      { email: user.email, password },
      { ...headers, authorization: 'Bearer x.y.z' },
    );

    expect([refused.statusCode, disguised.statusCode]).toEqual([429, 429]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it.each(['somebody', 'nobody'])(
    'is not open to who guesses from everywhere: %s',
    async (name) => {
      const email = `${name}@example.com`;
      if (name === 'somebody') await createUser(db, { email, passwordHash });
      const variables = { TRUST_PROXY: 'loopback', RATE_LIMIT_LOGINS_PER_HOUR: '8' };
      const strict = await createTestApp({ variables, context: { db } });
      const guess = async (body: object, address: number) => {
        const headers = { 'x-forwarded-for': `192.0.2.${String(address)}` };
        return (await strict.send('POST', '/auth/login', { body, headers })).statusCode;
      };
      const guesses = [1, 2, 3].map((address) => guess({ email, password: 'wrong' }, address));

      expect((await Promise.all(guesses)).sort()).toEqual([401, 401, 429]);
      expect(await guess({ email: ` ${email.toUpperCase()}`, password }, 4)).toBe(429);
      expect(await guess({ email: user.email, password }, 5)).toBe(200);
    },
  );
});

describe('a refresh', () => {
  it('gives new tokens for the same session', async () => {
    const first = await logIn();
    const second = (await refresh(first.refreshToken)).json<Login>();

    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await statusOf(second)).toBe(200);
    expect((await refresh(second.refreshToken)).statusCode).toBe(200);
  });

  it('ends the session when a used token comes again', async () => {
    const first = await logIn();
    const second = (await refresh(first.refreshToken)).json<Login>();
    setClock({ later: minute });

    expect((await refresh(first.refreshToken)).statusCode).toBe(401);
    expect((await refresh(second.refreshToken)).statusCode).toBe(401);
    expect([await statusOf(first), await statusOf(second)]).toEqual([401, 401]);
  });

  it('succeeds once of several at the same time, and the session goes on', async () => {
    const { refreshToken } = await logIn();
    const answers = await Promise.all([1, 2, 3, 4].map(() => refresh(refreshToken)));
    const won = answers.filter(({ statusCode }) => statusCode === 200);
    const lost = answers.filter(({ statusCode }) => statusCode !== 200);

    expect(won).toHaveLength(1);
    for (const answer of lost) {
      expect(answer.json()).toMatchObject({ status: 409, code: 'refresh_token_just_used' });
    }
    expect((await refresh(won[0]!.json<Login>().refreshToken)).statusCode).toBe(200);
  });

  it('does not prolong the session', async () => {
    const { refreshToken } = await logIn();
    setClock({ later: 59 * minute });
    const late = (await refresh(refreshToken)).json<Login>();
    setClock({ later: 2 * minute });

    expect((await refresh(late.refreshToken)).statusCode).toBe(401);
  });

  it('is refused for a user who was deactivated', async () => {
    const { refreshToken } = await logIn();
    await createUserRepository(db).update(user.id, { isActive: false });

    expect((await refresh(refreshToken)).statusCode).toBe(401);
  });

  it.each(['', 'unknown', "' or true --", 'x'.repeat(255)])('refuses %j', async (token) => {
    expect((await refresh(token)).statusCode).toBe(401);
  });

  it('does not take an access token', async () => {
    const { token } = await logIn();

    expect((await refresh(token.slice(0, 255))).statusCode).toBe(401);
  });
});

describe('logging out', () => {
  it('ends this session at once, and no other', async () => {
    const [here, there] = [await logIn(), await logIn()];
    const response = await send('POST', '/auth/logout', by(here));

    expect(response.statusCode).toBe(204);
    expect([await statusOf(here), await statusOf(there)]).toEqual([401, 200]);
    expect((await refresh(here.refreshToken)).statusCode).toBe(401);
  });

  it('everywhere ends all of them', async () => {
    const [here, there] = [await logIn(), await logIn()];
    const response = await send('POST', '/auth/logout-everywhere', by(here));

    expect(response.statusCode).toBe(204);
    expect([await statusOf(here), await statusOf(there)]).toEqual([401, 401]);
  });
});

describe('sessions', () => {
  it('are listed with their devices, the current one marked', async () => {
    await logIn({ 'user-agent': 'Telephone', 'x-forwarded-for': '192.0.2.9' });
    const here = await logIn({ 'user-agent': 'x'.repeat(1000) });
    const list = (await send('GET', '/sessions', by(here))).json<object[]>();

    expect(list).toMatchObject([
      { userAgent: 'x'.repeat(255), isCurrent: true },
      { userAgent: 'Telephone', ipAddress: '192.0.2.9', isCurrent: false },
    ]);
  });

  it('are revoked one by one', async () => {
    const [here, there] = [await logIn(), await logIn()];
    const list = await send('GET', '/sessions', by(here));
    const [other] = list
      .json<{ id: string; isCurrent: boolean }[]>()
      .filter(({ isCurrent }) => !isCurrent);
    const path = `/sessions/${other!.id}`;

    expect((await send('DELETE', path, by(here))).statusCode).toBe(204);
    expect((await send('DELETE', path, by(here))).statusCode).toBe(404);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
  });

  it('of other users are neither shown nor revoked', async () => {
    const mine = await logIn();
    const [{ id }] = (await send('GET', '/sessions', by(mine))).json<[{ id: string }]>();
    const stranger = await createUser(db);

    expect((await send('DELETE', `/sessions/${id}`, { as: stranger })).statusCode).toBe(404);
    expect((await send('GET', '/sessions', { as: stranger })).body).not.toContain(id);
    expect(await statusOf(mine)).toBe(200);
  });

  it('that have expired go with the next login', async () => {
    await logIn();
    setClock({ later: 61 * minute });
    const here = await logIn();

    expect((await send('GET', '/sessions', by(here))).json()).toHaveLength(1);
  });
});
