import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/core/accounts/passwords.ts';
import { sessionService } from '../src/features/sessions/dependencies.ts';
import { users } from '../src/features/users/model.ts';
import { formOf, openAdminPages, type Form } from './support/admin-pages.ts';
import { createTestApp } from './support/app.ts';
import { createUser } from './support/factories.ts';
import { production } from './support/production.ts';

const test = await createTestApp();
const { app, db } = test;
const password = 'a password of this test';
const passwordHash = await hashPassword(password);
const admin = await createUser(db, { passwordHash, systemRole: 'admin' });
const user = await createUser(db, { passwordHash });

const logIn = (form: Form, headers: Form = {}, server = app) =>
  server.inject({ method: 'POST', url: '/admin/login', ...formOf(form, headers) });
const { email } = admin;

describe('the login of the admin pages', () => {
  it('gives administrators a cookie that scripts and other sites cannot use', async () => {
    const { statusCode, cookies, headers } = await logIn({ email, password });

    expect([statusCode, headers.location]).toEqual([303, '/admin']);
    const [login] = cookies.filter(({ name }) => name === 'admin');
    expect(login).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/admin' });
    const cookie = `admin=${login?.value ?? ''}`;
    expect((await app.inject({ url: '/admin', headers: { cookie } })).statusCode).toBe(200);
  });

  it('admits browsers with a long name', async () => {
    const headers = { 'user-agent': 'x'.repeat(300) };
    const fresh = await createTestApp({ context: { db } });

    expect((await logIn({ email, password }, headers, fresh.app)).statusCode).toBe(303);
  });

  it('counts attempts on an account together with those of the API', async () => {
    const variables = { RATE_LIMIT_LOGINS_PER_HOUR: '2' };
    const strict = await createTestApp({ variables, context: { db } });
    const form = { email: 'twice@example.com', password: 'wrong' };
    const door = async () => (await logIn(form, {}, strict.app)).statusCode;

    expect(await door()).toBe(401);
    expect((await strict.send('POST', '/auth/login', { body: form })).statusCode).toBe(401);
    expect(await door()).toBe(429);
  });

  it('sends it over encrypted connections only in production', async () => {
    const variables = { ...production, ADMIN_ENABLED: 'true' };
    const started = await createTestApp({ variables, context: { db } });
    const { cookies } = await logIn({ email, password }, {}, started.app);

    expect(cookies).toHaveLength(2);
    for (const cookie of cookies)
      expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' });
  });

  it.each<[string, Form]>([
    ['a user who is none', { email: user.email, password }],
    ['a wrong password', { email, password: 'wrong' }],
    ['nobody', { email: 'nobody@example.com', password }],
    ['an empty form', {}],
    ['a hostile email', { email: '"><script>alert(1)</script>', password }],
  ])('refuses %s, with the same words', async (_, form) => {
    const { statusCode, cookies, body } = await logIn(form);

    expect([statusCode, cookies]).toEqual([401, []]);
    expect(body).toContain('No administrator has this email and password.');
    expect(body).not.toContain('<script');
  });

  it.each(['https://evil.example.com', 'null', 'file://'])(
    'is not for pages of "%s"',
    async (origin) => {
      const refused = await logIn({ email, password }, { origin });

      expect([refused.statusCode, refused.cookies]).toEqual([403, []]);
    },
  );

  it('is for its own page, which browsers name because of its referrer policy', async () => {
    const { headers } = await app.inject('/admin/login');
    const own = { host: 'localhost:3001', origin: 'http://localhost:3001' };

    expect(headers['referrer-policy']).toBe('same-origin');
    expect((await logIn({ email, password }, own)).statusCode).toBe(303);
  });

  it('lets nobody try passwords for long', async () => {
    const limited = await createTestApp({ variables: { RATE_LIMIT_ENABLED: 'true' } });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      statuses.push((await logIn({ email: '', password: '' }, {}, limited.app)).statusCode);
    }

    expect(new Set(statuses.slice(0, 10))).toEqual(new Set([401]));
    expect(statuses[10]).toBe(429);
  });
});

describe('a login at the admin pages', () => {
  const isIn = async ({ get }: Awaited<ReturnType<typeof openAdminPages>>) =>
    (await get()).statusCode === 200;

  it('ends when its user logs out, for everybody who has the cookie', async () => {
    const pages = await openAdminPages(test);
    const left = await pages.post('/logout');

    expect([left.statusCode, left.headers.location]).toEqual([303, '/admin/login']);
    expect(left.cookies).toMatchObject([{ name: 'admin', value: '', path: '/admin' }]);
    expect(await isIn(pages)).toBe(false);
  });

  it('is not ended by the form of another page', async () => {
    const pages = await openAdminPages(test);

    expect((await pages.post('/logout', { csrf: 'guessed' })).statusCode).toBe(403);
    expect(await isIn(pages)).toBe(true);
  });

  it('ends with its session', async () => {
    const pages = await openAdminPages(test);
    await sessionService(app).remove(pages.user.id, pages.session.id);

    expect(await isIn(pages)).toBe(false);
  });

  it.each([{ isActive: false }, { systemRole: 'user' as const }])(
    'ends when its user becomes %j',
    async (change) => {
      const pages = await openAdminPages(test);
      await db.update(users).set(change).where(eq(users.id, pages.user.id));

      expect(await isIn(pages)).toBe(false);
      expect((await pages.post('/tables/users/new')).headers.location).toBe('/admin/login');
    },
  );

  it('is none of the API, nor the other way round', async () => {
    const { cookie } = await openAdminPages(test);
    const token = await test.tokenOf(admin);
    const opened = await app.inject({ url: '/admin', headers: { cookie: `admin=${token}` } });
    const authorization = `Bearer ${cookie.replace('admin=', '')}`;
    const asked = await app.inject({ url: '/api/v1/users/me', headers: { authorization } });
    const carried = await app.inject({ url: '/api/v1/users/me', headers: { cookie } });

    expect([opened.statusCode, asked.statusCode, carried.statusCode]).toEqual([302, 401, 401]);
  });
});
