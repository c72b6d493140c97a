import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/core/accounts/passwords.ts';
import { seedDatabase } from '../src/seed.ts';
import { developmentSecret } from '../src/settings/tokens.ts';
import { createTestApp } from './support/app.ts';
import { createSession, createUser } from './support/factories.ts';

const { app, db, send } = await createTestApp();
const password = 'a password of this test';
const { email, id } = await createUser(db, { passwordHash: await hashPassword(password) });
const { id: sid } = await createSession(db, id);

const logIn = (body: object) => send('POST', '/auth/login', { body });
const showMe = (token: string) =>
  app.inject({ url: '/api/v1/users/me', headers: { authorization: `Bearer ${token}` } });

describe('login', () => {
  it('answers with a token that works', async () => {
    const response = await logIn({ email: email.toUpperCase(), password });
    const { token, user } = response.json<{ token: string; user: object }>();

    expect(user).toEqual({ id, email, name: 'Test user' });
    expect((await showMe(token)).json()).toEqual(user);
  });

  it('gives the same answer to an unknown user and to a wrong password', async () => {
    const unknown = await logIn({ email: 'nobody@example.com', password });
    const wrong = await logIn({ email, password: 'wrong' });

    expect([unknown.statusCode, wrong.statusCode]).toEqual([401, 401]);
    expect({ ...unknown.json<object>(), requestId: '' }).toEqual({
      ...wrong.json<object>(),
      requestId: '',
    });
  });

  it('lets the seeded users in, one of each role, and seeds once', async () => {
    const seed = { email: 'seed@example.com', password: 'the password of the seed' };
    const emails = ['seed@example.com', 'member@example.com', 'viewer@example.com'];

    expect(await seedDatabase(db, { ...seed, hasMembers: true })).toEqual(emails);
    expect(await seedDatabase(db, { ...seed, hasMembers: true })).toEqual([]);
    const roles = emails.map(async (email) => {
      const { token } = (await logIn({ ...seed, email })).json<{ token: string }>();
      const headers = { authorization: `Bearer ${token}` };
      return (await app.inject({ url: '/api/v1/workspaces', headers })).json<object>();
    });
    expect(await Promise.all(roles)).toMatchObject(
      ['admin', 'member', 'viewer'].map((role) => [{ name: 'First workspace', role }]),
    );
  });

  it('knows nobody but the first user in production', async () => {
    const seed = { email: 'first@example.com', password: 'the password of the seed' };

    expect(await seedDatabase(db, { ...seed, hasMembers: false })).toEqual(['first@example.com']);
  });
});

const claims = { sub: id, sid, iss: 'acme', aud: 'acme-api', exp: 4e9 };

/** A token with the right key and exactly these claims, as another service with the same key could make it. */
function signed(payload: object, header: object = { alg: 'HS256', typ: 'JWT' }): string {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encoded(header)}.${encoded(payload)}`;
  return `${text}.${createHmac('sha256', developmentSecret).update(text).digest('base64url')}`;
}

describe('token', () => {
  it('of the right claims is taken', async () => {
    expect((await showMe(signed(claims))).statusCode).toBe(200);
  });

  const sign = (options: object) => app.jwt.sign({ sub: id, sid }, options);
  const [head, body, signature] = signed(claims).split('.') as [string, string, string];
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: randomUUID() })).toString(
    'base64url',
  );
  const refused = {
    'of another issuer': () => sign({ iss: 'somebody-else' }),
    'for another audience': () => sign({ aud: 'something-else' }),
    'for no audience': () => signed({ ...claims, aud: undefined }),
    'of no issuer': () => signed({ ...claims, iss: undefined }),
    'that never expires': () => signed({ ...claims, exp: undefined }),
    'that has expired': () => sign({ expiresIn: 1, clockTimestamp: 1 }),
    'of another algorithm': () => sign({ algorithm: 'HS512' }),
    'without an algorithm': () => `${signed(claims, { alg: 'none' }).replace(/[^.]*$/, '')}`,
    'with its signature and no algorithm': () => signed(claims, { alg: 'none' }),
    'without a signature': () => `${head}.${body}.`,
    'with other claims under its signature': () => `${head}.${forged}.${signature}`,
    'of no session': () => signed({ ...claims, sid: undefined }),
    'of a session that ended': () => signed({ ...claims, sid: randomUUID() }),
    'of a session that is none': () => signed({ ...claims, sid: "' or true --" }),
    "of somebody else's session": () => signed({ ...claims, sub: randomUUID() }),
    'that is none': () => 'x.y.z',
  };

  it.each(Object.entries(refused))('%s is refused', async (_, makeToken) => {
    expect((await showMe(makeToken())).statusCode).toBe(401);
  });
});
