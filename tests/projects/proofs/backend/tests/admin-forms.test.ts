import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminViews } from '../src/admin/index.ts';
import type { AdminView } from '../src/admin/admin-view.ts';
import { openAdminPages } from './support/admin-pages.ts';
import { createTestApp } from './support/app.ts';
import { createWorkspace } from './support/factories.ts';
import { createPapersTable, paperAdmin, papers } from './support/papers.ts';

const views: Record<string, AdminView> = adminViews;
views['papers'] = paperAdmin;
afterAll(() => {
  delete views['papers'];
});

const test = await createTestApp();
const { db } = test;
await createPapersTable(db);

let pages: Awaited<ReturnType<typeof openAdminPages>>;
let workspaceId: string;
let full: Record<string, string>;

beforeAll(async () => {
  pages = await openAdminPages(test);
  ({ id: workspaceId } = await createWorkspace(db, { name: 'The archive' }));
  full = {
    workspaceId,
    title: 'First',
    kind: 'bill',
    price: '12.50',
    pages: '3',
    isSigned: 'false',
    writtenOn: '2026-05-21',
    sentAt: '2026-05-21T10:00',
    body: 'One\r\nTwo',
    extra: '{"a":[1]}',
    key: 'sesame',
  };
});

beforeEach(async () => {
  await db.delete(papers);
});

const onlyPaper = async () => (await db.select().from(papers))[0];

async function createPaper(given: Partial<typeof papers.$inferInsert> = {}) {
  const draft = { title: 'A paper', workspaceId, pages: 1, ...given };
  const [paper] = await db.insert(papers).values(draft).returning();
  return { ...paper!, path: `/tables/papers/${paper!.id}` };
}

describe('a new row', () => {
  it('is created with every kind of value', async () => {
    const created = await pages.post('/tables/papers/new', full);
    const paper = await onlyPaper();

    expect([created.statusCode, created.headers.location]).toEqual([
      303,
      '/admin/tables/papers?done=created',
    ]);
    expect(paper).toMatchObject({
      workspaceId,
      title: 'First',
      kind: 'bill',
      price: '12.50',
      pages: 3,
      isSigned: false,
      writtenOn: '2026-05-21',
      body: 'One\nTwo',
      extra: { a: [1] },
      key: 'sesame',
    });
    expect(new Date(paper?.sentAt ?? '')).toEqual(new Date('2026-05-21T10:00:00Z'));
    expect((await pages.get('/tables/papers?done=created')).body).toContain('The row is created.');
  });

  it('is created from what is required alone', async () => {
    const form = Object.fromEntries(Object.keys(full).map((name) => [name, '']));
    await pages.post('/tables/papers/new', { ...form, workspaceId, title: 'Bare', pages: '1' });

    expect(await onlyPaper()).toMatchObject({ kind: 'letter', price: null, isSigned: null });
  });

  it('is filled in by labelled controls of its kind, with what it would be anyway', async () => {
    const { body } = await pages.get('/tables/papers/new');
    const control = (name: string) =>
      new RegExp(`<(input|select|textarea)[^>]*id="field-${name}"[^>]*>`).exec(body)?.[0] ?? '';

    for (const name of Object.keys(full)) expect(body).toContain(`<label for="field-${name}"`);
    expect(control('title')).toMatch(/required.* maxlength="255"/s);
    expect(control('pages')).toContain('type="number"');
    expect(control('writtenOn')).toContain('type="date"');
    expect(control('sentAt')).toContain('type="datetime-local"');
    expect(control('body')).toMatch(/^<textarea/);
    expect(control('isSigned')).toMatch(/^<select/);
    expect(control('price')).not.toContain('required');
    expect(body).toMatch(/<option value="letter"\s+selected/);
    expect(body).toContain(`<option value="${workspaceId}" >The archive</option>`);
  });

  it.each([
    ['title', '', 'Fill this in.'],
    ['title', '   ', 'Fill this in.'],
    ['title', 'x'.repeat(256), 'At most 255 characters.'],
    ['kind', 'poem', 'Choose one of these.'],
    ['price', 'much', 'Expected a price.'],
    ['pages', 'many', 'Enter a whole number.'],
    ['pages', '1.5', 'Enter a whole number.'],
    ['pages', '9999999999', 'At most 2147483647.'],
    ['isSigned', 'maybe', 'Invalid input: expected boolean, received string'],
    ['writtenOn', '2026-02-30', 'Invalid ISO date'],
    ['sentAt', 'now', 'Invalid ISO datetime'],
    ['extra', '{', 'This is no JSON.'],
    ['workspaceId', 'x', 'Invalid UUID'],
  ])('is refused with %s = "%s", said at the field', async (name, text, message) => {
    const { statusCode, body } = await pages.post('/tables/papers/new', { ...full, [name]: text });

    expect(statusCode).toBe(422);
    expect(body).toContain(`id="field-${name}-fault">${message}</span>`);
    expect(
      new RegExp(`id="field-${name}"[^>]*aria-invalid="true"[^>]*field-${name}-fault`).test(body),
    ).toBe(true);
    expect(body).toContain('one field needs another look');
    expect(body).toContain('value="12.50"'.slice(0, name === 'price' ? 5 : 20));
    expect(await onlyPaper()).toBeUndefined();
  });

  it('is refused by the service in its own words, and what was filled in stays', async () => {
    const form = { ...full, title: 'taken', body: '\n</textarea><script>' };
    const { statusCode, body } = await pages.post('/tables/papers/new', form);

    expect(statusCode).toBe(422);
    expect(body).toMatch(/role="alert">This title is taken\.</);
    expect(body).toContain('value="taken"');
    expect(body).toContain('\n\n&lt;/textarea&gt;&lt;script&gt;</textarea>');
  });

  it.each(['title=a&title=b', 'title[x]=1', '%00=1', ''])(
    'survives the form "%s"',
    async (text) => {
      const { csrf, cookie } = pages;
      const { statusCode } = await test.app.inject({
        method: 'POST',
        url: '/admin/tables/papers/new',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: `csrf=${csrf}&${text}`,
      });

      expect(statusCode).toBe(422);
    },
  );

  it('cannot point at what is not there', async () => {
    const refused = await pages.post('/tables/papers/new', { ...full, workspaceId: randomUUID() });

    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('It points at a row that does not exist.');
  });

  it('cannot hold what the database cannot', async () => {
    const refused = await pages.post('/tables/papers/new', { ...full, key: 'a\0b' });

    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('The database cannot hold a value.');
  });
});

describe('a row', () => {
  it('is shown with names and moments that people read', async () => {
    const { path } = await createPaper({
      sentAt: new Date('2026-05-21T10:00:00Z'),
      isSigned: true,
      key: 'sesame',
    });
    const { body } = await pages.get(path);

    expect(body).toContain('2026-05-21 10:00 UTC');
    expect(body).toContain(`<a href="/admin/tables/workspaces/${workspaceId}">The archive</a>`);
    expect(body).toContain('>Yes<');
    expect(body).not.toContain('sesame');
    expect((await pages.get(`/tables/workspaces/${workspaceId}`)).body).toContain(
      `href="/admin/tables/papers?query=${workspaceId}"`,
    );
    expect((await pages.get(`/tables/papers?query=${workspaceId}`)).body).toContain('1 row');
  });

  it('is changed in what the form changes, and in nothing else', async () => {
    const sentAt = new Date('2026-05-21T10:00:00.123Z');
    const { path, ...before } = await createPaper({
      sentAt,
      price: '1.00',
      body: 'text',
      key: 'sesame',
    });
    const form = await formOn(`${path}/edit`);
    const changed = await pages.post(`${path}/edit`, { ...form, title: 'New', price: '' });

    expect(form).toMatchObject({ title: 'A paper', sentAt: '2026-05-21T10:00:00.123', key: '' });
    expect(changed.headers.location).toBe(`/admin${path}?done=saved`);
    expect(await onlyPaper()).toEqual({
      ...before,
      title: 'New',
      price: null,
      updatedAt: expect.any(Date) as Date,
    });
  });

  it('keeps what it must have', async () => {
    const { path } = await createPaper();
    const form = await formOn(`${path}/edit`);
    const refused = await pages.post(`${path}/edit`, { ...form, title: '', kind: '' });

    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('id="field-title-fault">Fill this in.');
    expect(refused.body).toContain('id="field-kind-fault">Fill this in.');
    expect(refused.body).toContain('2 fields need another look');
  });

  it('is deleted once that is confirmed', async () => {
    const { path, id } = await createPaper();
    const asked = await pages.get(`${path}/delete`);
    expect(asked.body).toContain('Delete A paper?');
    expect(await onlyPaper()).toMatchObject({ id });
    const removed = await pages.post(`${path}/delete`);

    expect([removed.statusCode, removed.headers.location]).toEqual([
      303,
      '/admin/tables/papers?done=deleted',
    ]);
    expect(await db.select().from(papers).where(eq(papers.id, id))).toEqual([]);
    expect((await pages.get(path)).statusCode).toBe(404);
    expect((await pages.post(`${path}/delete`)).statusCode).toBe(404);
  });

  it('stays where the service refuses to delete it', async () => {
    const { path } = await createPaper({ isSigned: true });
    const { statusCode, body } = await pages.post(`${path}/delete`);

    expect([statusCode, await onlyPaper()]).toMatchObject([422, { title: 'A paper' }]);
    expect(body).toContain('A signed paper stays.');
  });
});

/** What a browser would send back, were nothing changed. */
async function formOn(path: string): Promise<Record<string, string>> {
  const { body } = await pages.get(path);
  const read = (pattern: RegExp) =>
    [...body.matchAll(pattern)].map(([, name = '', text = '']) => [name, text]);
  const options = read(/<select[^>]*name="(\w+)"(?:(?!<\/select>).)*?value="([^"]*)"\s+selected/gs);
  const inputs = read(/<input[^>]*name="(\w+)"[^>]*value="([^"]*)"/g);
  const areas = read(/<textarea[^>]*name="(\w+)"[^>]*>\n([^<]*)</g);
  return Object.fromEntries([...inputs, ...areas, ...options]) as Record<string, string>;
}
