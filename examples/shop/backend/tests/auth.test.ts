import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/core/passwords.ts';
import { seedDatabase } from '../src/db/seed.ts';
import { developmentSecret } from '../src/settings.ts';
import { createTestApp } from './support/app.ts';
import { createUser } from './support/factories.ts';

const { app, db, send } = await createTestApp();
const password = 'a password of this test';
const { email, id } = await createUser(db, await hashPassword(password));

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

  it('lets the seeded user in, and seeds once', async () => {
    const seed = { email: 'seed@example.com', password: 'the password of the seed' };

    expect([await seedDatabase(db, seed), await seedDatabase(db, seed)]).toEqual([true, false]);
    expect((await logIn(seed)).statusCode).toBe(200);
  });
});

/** A token with the right key and exactly these claims, as another service with the same key could make it. */
function signed(claims: object): string {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${text}.${createHmac('sha256', developmentSecret).update(text).digest('base64url')}`;
}

describe('token', () => {
  it('of the right claims is taken', async () => {
    const claims = { sub: id, iss: 'shop', aud: 'shop-api', exp: 4e9 };
    expect((await showMe(signed(claims))).statusCode).toBe(200);
  });

  const refused = {
    'of another issuer': () => app.jwt.sign({ sub: id }, { iss: 'somebody-else' }),
    'for another audience': () => app.jwt.sign({ sub: id }, { aud: 'something-else' }),
    'for no audience': () => signed({ sub: id, iss: 'shop', exp: 4e9 }),
    'that never expires': () => signed({ sub: id, iss: 'shop', aud: 'shop-api' }),
    'that has expired': () => app.jwt.sign({ sub: id }, { expiresIn: 1, clockTimestamp: 1 }),
    'of another algorithm': () => app.jwt.sign({ sub: id }, { algorithm: 'HS512' }),
    'without a signature': () => app.jwt.sign({ sub: id }).replace(/[^.]*$/, ''),
    'of a user who is gone': () => app.jwt.sign({ sub: '00000000-0000-4000-8000-000000000000' }),
  };

  it.each(Object.entries(refused))('%s is refused', async (_, makeToken) => {
    expect((await showMe(makeToken())).statusCode).toBe(401);
  });
});
