import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { task } from '../../src/tasks/task.ts';
import { createTestDatabase } from '../support/database.ts';
import { openTestQueue, type TestQueue } from '../support/queue.ts';

/** Fails as often as the test says. */
let failures = 0;
const input = z.object({ key: z.string() });
const attempt = vi.fn(() => {
  failures -= 1;
  return failures >= 0 ? Promise.reject(new Error('over a stone')) : Promise.resolve();
});
const groups = {
  paths: {
    walk: task({ input, retries: 1, backoffSeconds: 1, run: attempt }),
    jump: task({ input, retries: 0, run: attempt }),
    carve: task({
      input,
      transactional: true,
      retries: 1,
      backoffSeconds: 1,
      async run({ key }, { db }) {
        await db.execute(sql`insert into carvings values (${key})`);
        await attempt();
      },
    }),
  },
};
const soon = { timeout: 15_000 };

let queue: TestQueue;

beforeAll(async () => {
  queue = await openTestQueue(await createTestDatabase(), groups);
  await queue.context.db.execute(sql`create table carvings (key text)`);
  await queue.start();
});

describe('a task that fails', () => {
  it('is tried again', async () => {
    failures = 1;
    attempt.mockClear();
    await queue.dispatch('paths.walk', { key: 'retry' });

    await vi.waitFor(() => expect(attempt).toHaveBeenCalledTimes(2), soon);
    expect(await queue.failed()).toEqual([]);
  });

  it('is a dead letter after the last retry, until it is sent again', async () => {
    failures = 1;
    await queue.dispatch('paths.jump', { key: 'dead' }, { queue: 'slow' });
    const letter = await vi.waitFor(async () => {
      const [found] = await queue.failed();
      expect(found).toMatchObject({
        task: 'paths.jump',
        queue: 'slow',
        input: { key: 'dead' },
        error: 'over a stone',
      });
      return found!;
    }, soon);
    expect(await queue.status()).toContainEqual({
      queue: 'slow',
      counts: { waiting: 0, running: 0, failed: 1 },
    });

    attempt.mockClear();
    expect(await queue.retry(letter.id)).toBe(true);
    expect(await queue.retry(letter.id)).toBe(false);
    await vi.waitFor(() => expect(attempt).toHaveBeenCalledOnce(), soon);
    expect(await queue.failed()).toEqual([]);
  });

  it('leaves nothing in the database when it is transactional', async () => {
    failures = 1;
    attempt.mockClear();
    await queue.dispatch('paths.carve', { key: 'once' });

    await vi.waitFor(() => expect(attempt).toHaveBeenCalledTimes(2), soon);
    await vi.waitFor(async () => {
      const { rows } = await queue.context.db.execute(sql`select key from carvings`);
      expect(rows).toEqual([{ key: 'once' }]);
    }, soon);
  });
});
