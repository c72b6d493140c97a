import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createIdleQueue } from '../src/tasks/idle-queue.ts';
import { formOf, openAdminPages } from './support/admin-pages.ts';
import { createTestApp } from './support/app.ts';

const failed = {
  id: '00000000-0000-4000-8000-000000000001',
  task: 'invoices.recount',
  queue: 'default',
  input: { note: '<b>bold</b>' },
  error: 'over a stone',
  failedAt: new Date('2026-05-21T10:00:00Z'),
};
const retry = vi.fn<(id: string) => Promise<boolean>>((id) => Promise.resolve(id === failed.id));
const taskQueue = {
  ...createIdleQueue(),
  status: () => Promise.resolve([{ queue: 'default', counts: { waiting: 3 } }]),
  failed: () => Promise.resolve([failed]),
  retry,
};

const test = await createTestApp({ context: { taskQueue } });
let pages: Awaited<ReturnType<typeof openAdminPages>>;
beforeAll(async () => {
  pages = await openAdminPages(test);
});

describe('the page of the tasks', () => {
  it('shows what waits and what has failed, in the words of nobody else', async () => {
    const { body } = await pages.get('/tasks');

    expect(body).toContain('<td class="number">3</td>');
    expect(body).toContain('over a stone');
    expect(body).toContain('2026-05-21 10:00 UTC');
    expect(body).toContain('&lt;b&gt;bold');
    expect(body).not.toContain('<b>');
  });

  it('sends a failed task again', async () => {
    const sent = await pages.post(`/tasks/${failed.id}/retry`);

    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/admin/tasks?done=retried']);
    expect(retry).toHaveBeenCalledWith(failed.id);
    expect((await pages.post('/tasks/other/retry')).statusCode).toBe(404);
  });

  it('is for administrators, and takes no form but its own', async () => {
    const url = `/admin/tasks/${failed.id}/retry`;
    const sendAs = (headers: Record<string, string>) =>
      test.app.inject({ method: 'POST', url, ...formOf({ csrf: 'guessed' }, headers) });
    const shown = await test.app.inject('/admin/tasks');

    expect([shown.statusCode, shown.headers.location]).toEqual([302, '/admin/login']);
    expect((await sendAs({})).statusCode).toBe(302);
    expect((await sendAs({ cookie: pages.cookie })).statusCode).toBe(403);
  });
});
