import { beforeAll, describe, expect, it } from 'vitest';
import type { AdminView } from '../src/admin/admin-view.ts';
import { adminViews } from '../src/admin/index.ts';
import { html } from '../src/admin/pages/html.ts';
import { formOf, openAdminPages, type Form } from './support/admin-pages.ts';
import { createTestApp } from './support/app.ts';
import { createUser, createWorkspace } from './support/factories.ts';

const test = await createTestApp();
const { app, db } = test;
const hostile = `<script>alert(1)</script>"'><img src=x>`;
const user = await createUser(db, { name: hostile, passwordHash: 'the-hash-of-a-password' });
const userPath = `/tables/users/${user.id}`;
const views: [string, AdminView][] = Object.entries(adminViews);

let pages: Awaited<ReturnType<typeof openAdminPages>>;
beforeAll(async () => {
  pages = await openAdminPages(test);
  await createWorkspace(db, { name: hostile });
});

describe('the admin pages', () => {
  const paths = ['', '/tables/users', userPath, `${userPath}/edit`];

  it.each(paths)('show "%s" to administrators, and send others to the login', async (path) => {
    const shown = await pages.get(path);
    const refused = await app.inject(`/admin${path}`);
    const sent = await app.inject({ method: 'POST', url: `/admin${path}` });

    expect(shown.statusCode).toBe(200);
    expect([refused.statusCode, refused.headers.location]).toEqual([302, '/admin/login']);
    expect([302, 404]).toContain(sent.statusCode);
  });

  it.each(['', '/login', '/nothing', '/style.css'])(
    'keep "%s" out of frames, caches, scripts and other sites',
    async (path) => {
      const { headers } = await pages.get(path);

      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('script-src');
      expect(headers).toMatchObject({
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );

  it.each<[string, Form, Form]>([
    ['no sign of its page', { csrf: '' }, {}],
    ['a guessed one', { csrf: 'guessed' }, {}],
    ['another site as origin', {}, { origin: 'https://evil.example.com' }],
  ])('take no form with %s', async (_, form, headers) => {
    const { cookie, csrf } = pages;
    const sent = formOf({ csrf, systemRole: 'admin', ...form }, { cookie, ...headers });
    for (const path of [`${userPath}/edit`, '/logout']) {
      const refused = await app.inject({ method: 'POST', url: `/admin${path}`, ...sent });

      expect([path, refused.statusCode]).toEqual([path, 403]);
    }
    expect((await pages.get(userPath)).body).not.toContain('>admin<');
  });

  it('take no form of another session', async () => {
    const { csrf } = await openAdminPages(test);

    expect((await pages.post(`${userPath}/edit`, { csrf, systemRole: 'admin' })).statusCode).toBe(
      403,
    );
  });

  it('escape what is in the rows and the search', async () => {
    const asked = `/tables/users?query=${encodeURIComponent(hostile)}`;
    for (const path of [asked, '/tables/workspaces', userPath, `${userPath}/edit`]) {
      const { body } = await pages.get(path);

      expect(body).not.toMatch(/<script|<img|<b>/);
    }
    expect((await pages.get(asked)).body).toContain('&lt;script&gt;alert(1)');
  });

  it('change a row through its service', async () => {
    const changed = await pages.post(`${userPath}/edit`, {
      isActive: 'true',
      systemRole: 'admin',
    });

    expect([changed.statusCode, changed.headers.location]).toEqual([
      303,
      `/admin${userPath}?done=saved`,
    ]);
    expect((await pages.get(userPath)).body).toContain('>admin<');
  });

  it('change nothing that the form does not offer', async () => {
    const form = { isActive: 'true', systemRole: 'user' };
    const extra = { passwordHash: 'x', email: 'mine@example.com', id: pages.user.id };
    await pages.post(`${userPath}/edit`, { ...form, ...extra });
    const { body } = await pages.get(userPath);

    expect(body).toContain(user.email);
    expect(body).not.toContain('mine@example.com');
  });

  it('show every view, and nothing secret in any', async () => {
    for (const [key, { columns }] of views) {
      const { statusCode, body } = await pages.get(`/tables/${key}`);

      expect([key, statusCode]).toEqual([key, 200]);
      expect(body).not.toContain('the-hash-of-a-password');
      expect(columns.filter((name) => /hash|secret|token|password/i.test(name))).toEqual([]);
    }
    const row = (await pages.get(userPath)).body + (await pages.get(`${userPath}/edit`)).body;
    expect(row).not.toContain('the-hash-of-a-password');
  });

  it.each([
    '/nothing',
    '/tables/nothing',
    '/tables/constructor',
    '/tables/__proto__',
    `/tables/${encodeURIComponent(hostile)}`,
    '/tables/users%2F..%2Fsessions',
    '/tables/users/new',
    `${userPath}/delete`,
    '/tables/users/00000000-0000-4000-8000-000000000000',
    `/tables/users/${encodeURIComponent("1' OR '1'='1")}`,
  ])('have no %s', async (path) => {
    const { statusCode, headers, body } = await pages.get(path);

    expect([statusCode, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).not.toContain('<script');
    expect((await pages.post(path)).statusCode).toBe(404);
  });

  it.each([
    '?query=%00',
    '?query=%25',
    `?query=${"'--".repeat(30)}`,
    '?page=0',
    '?page=x',
    '?a=1&a=2',
  ])('survive the query %s', async (query) => {
    expect([200, 422]).toContain((await pages.get(`/tables/users${query}`)).statusCode);
  });

  it('find by what the view searches, by the id, and take wildcards for themselves', async () => {
    const found = async (query: string) =>
      (await pages.get(`/tables/users?query=${encodeURIComponent(query)}`)).body;

    expect(await found(user.email)).toContain('1 row');
    expect(await found(user.id)).toContain('1 row');
    expect(await found('%')).toContain('No row holds “%”.');
  });

  it('have pages of 25 rows', async () => {
    for (let made = 0; made < 30; made += 1) await createWorkspace(db, { admin: user });
    const first = await pages.get('/tables/workspaces');
    const second = await pages.get('/tables/workspaces?page=2');

    expect(first.body.match(/<tr>/g)).toHaveLength(26);
    expect(first.body).toContain('Page 1 of 2');
    expect(second.body).toContain('href="?page=1"');
    expect((await pages.get('/tables/workspaces?page=9')).body).toContain('no rows any more');
  });

  it('are not there where they are switched off', async () => {
    const off = await createTestApp({ variables: { ADMIN_ENABLED: 'false' }, context: { db } });
    const { cookie } = pages;
    for (const path of ['', '/login', '/style.css', '/tables/users']) {
      const { statusCode } = await off.app.inject({ url: `/admin${path}`, headers: { cookie } });

      expect([path, statusCode]).toEqual([path, 404]);
    }
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
