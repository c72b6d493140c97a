import { beforeAll, describe, expect, it, vi } from 'vitest';
import { adminViews } from '../src/admin/index.ts';
import { html } from '../src/admin/pages/html.ts';
import type { AdminView } from '../src/core/admin-view.ts';
import { hashPassword } from '../src/core/passwords.ts';
import { sessionService } from '../src/features/sessions/dependencies.ts';
import { createTestApp } from './support/app.ts';
import { createUser, createWorkspace } from './support/factories.ts';

const retry = vi.fn<(id: string) => Promise<boolean>>(() => Promise.resolve(true));
const failed = {
  id: '00000000-0000-4000-8000-000000000001',
  task: 'invoices.recount',
  queue: 'default',
  input: { note: '<b>bold</b>' },
  error: 'over a stone',
  failedAt: new Date(),
};
const taskOperations = {
  status: () => Promise.resolve([{ queue: 'default', counts: { waiting: 3 } }]),
  failed: () => Promise.resolve([failed]),
  retry,
};

const app = await createTestApp({ context: { taskOperations } });
const password = 'a password of this test';
const passwordHash = await hashPassword(password);
const admin = await createUser(app.db, { passwordHash, systemRole: 'admin' });
const user = await createUser(app.db, { passwordHash, name: '<script>alert(1)</script>' });

type Form = Record<string, string>;
const post = (url: string, form: Form, cookie = '', headers: Form = {}) =>
  app.app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  });
const get = (url: string, cookie = '') => app.app.inject({ url, headers: { cookie } });
const logIn = async ({ email }: { email: string }, secret = password) =>
  post('/admin/login', { email, password: secret });

let cookie: string;
let csrf: string;

beforeAll(async () => {
  const { name, value } = (await logIn(admin)).cookies[0]!;
  cookie = `${name}=${value}`;
  csrf = /name="csrf" value="(\w+)"/.exec((await get('/admin', cookie)).body)?.[1] ?? '';
});

describe('the login of the admin pages', () => {
  it('gives administrators a cookie that scripts and other sites cannot use', async () => {
    const { statusCode, cookies, headers } = await logIn(admin);

    expect([statusCode, headers.location]).toEqual([303, '/admin']);
    expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/admin' });
  });

  it('sends it over encrypted connections only in production', async () => {
    const variables = {
      NODE_ENV: 'production',
      ADMIN_ENABLED: 'true',
      CORS_ORIGINS: 'https://a.example',
      JWT_SECRET: 'x'.repeat(40),
    };
    const production = await createTestApp({ variables, context: { db: app.db } });
    const { cookies } = await production.app.inject({
      method: 'POST',
      url: '/admin/login',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ email: admin.email, password }).toString(),
    });

    expect(cookies[0]).toMatchObject({ secure: true });
  });

  it.each([
    ['a user who is none', () => logIn(user)],
    ['a wrong password', () => logIn(admin, 'wrong')],
    ['nobody', () => logIn({ email: 'nobody@example.com' })],
  ])('refuses %s', async (_, attempt) => {
    const { statusCode, cookies } = await attempt();

    expect([statusCode, cookies]).toEqual([401, []]);
  });

  it('is not for pages of other sites', async () => {
    const form = { email: admin.email, password };
    const refused = await post('/admin/login', form, '', { origin: 'https://evil.example.com' });

    expect([refused.statusCode, refused.cookies]).toEqual([403, []]);
  });
});

describe('the admin pages', () => {
  const urls = ['/admin', '/admin/tables/users', `/admin/tables/users/${user.id}`, '/admin/tasks'];

  it.each(urls)('show %s to administrators, and send others to the login', async (url) => {
    const shown = await get(url, cookie);
    const refused = await get(url);

    expect(shown.statusCode).toBe(200);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    expect([refused.statusCode, refused.headers.location]).toEqual([302, '/admin/login']);
  });

  it('are not opened by a token of the API, nor the API by their cookie', async () => {
    const token = await app.tokenOf(admin);
    const opened = await get('/admin', `admin=${token}`);
    const authorization = `Bearer ${cookie.replace('admin=', '')}`;
    const api = await app.app.inject({ url: '/api/v1/users/me', headers: { authorization } });

    expect([opened.statusCode, api.statusCode]).toEqual([302, 401]);
  });

  it('end with the session', async () => {
    const { value } = (await logIn(admin)).cookies[0]!;
    const { sub, sid } = app.app.jwt.decode<{ sub: string; sid: string }>(value)!;
    await sessionService(app.app).remove(sub, sid);

    expect((await get('/admin', `admin=${value}`)).statusCode).toBe(302);
  });

  it('find by what the view searches, and take wildcards for themselves', async () => {
    const found = await get(`/admin/tables/users?query=${user.email}`, cookie);
    const nothing = await get('/admin/tables/users?query=%25', cookie);

    expect(found.body).toContain('1 row');
    expect(nothing.body).toContain('0 rows');
  });

  it('escape what is in the rows', async () => {
    const { body } = await get(`/admin/tables/users/${user.id}`, cookie);

    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toContain('<script');
    const tasks = await get('/admin/tasks', cookie);
    expect(tasks.body).toContain('3 waiting');
    expect(tasks.body).not.toContain('<b>');
  });

  it('change a row through its service', async () => {
    const url = `/admin/tables/users/${user.id}/edit`;
    const form = { csrf, isActive: 'true', systemRole: 'user', tier: 'pro' };
    const changed = await post(url, form, cookie);

    expect([changed.statusCode, changed.headers.location]).toEqual([
      303,
      `/admin/tables/users/${user.id}`,
    ]);
    expect((await get(`/admin/tables/users/${user.id}`, cookie)).body).toContain('<dd>pro</dd>');
  });

  it('say what is wrong with a form, next to the field', async () => {
    const url = `/admin/tables/users/${user.id}/edit`;
    const refused = await post(url, { csrf, tier: 'golden' }, cookie);

    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('id="tier-fault"');
  });

  it.each<Form>([{}, { csrf: 'guessed' }])('take no form of another page: %j', async (form) => {
    const url = `/admin/tables/users/${user.id}/edit`;

    expect((await post(url, { tier: 'free', ...form }, cookie)).statusCode).toBe(403);
  });

  it('send a failed task again', async () => {
    await post(`/admin/tasks/${failed.id}/retry`, { csrf }, cookie);

    expect(retry).toHaveBeenCalledWith(failed.id);
  });

  it.each([
    '/admin/tables/nothing',
    '/admin/tables/constructor',
    '/admin/tables/users/new',
    `/admin/tables/users/${user.id}/delete`,
    '/admin/tables/users/00000000-0000-4000-8000-000000000000',
    '/admin/tables/users/1',
  ])('have no %s', async (url) => {
    expect((await get(url, cookie)).statusCode).toBe(404);
  });

  it('show every view, and nothing secret in any', async () => {
    await createWorkspace(app.db);
    const views: [string, AdminView][] = Object.entries(adminViews);
    for (const [key, { columns }] of views) {
      expect((await get(`/admin/tables/${key}`, cookie)).statusCode).toBe(200);
      expect(columns.filter((name) => /hash|secret|token/i.test(name))).toEqual([]);
    }
  });

  it('are not there where they are switched off', async () => {
    const off = await createTestApp({
      variables: { ADMIN_ENABLED: 'false' },
      context: { db: app.db },
    });

    expect((await off.app.inject('/admin/login')).statusCode).toBe(404);
  });
});

describe('HTML', () => {
  it('escapes texts wherever they stand', () => {
    const text = `"><img src=x onerror='1'>&`;

    expect(html`<a title="${text}">${[text]}</a>${false}${undefined}`.text).toBe(
      '<a title="&quot;&gt;&lt;img src=x onerror=&#39;1&#39;&gt;&amp;">&quot;&gt;&lt;img src=x onerror=&#39;1&#39;&gt;&amp;</a>',
    );
  });
});
