import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { AppContext } from '../src/core/app-context.ts';
import { task } from '../src/tasks/task.ts';
import { openTaskQueue, type TaskQueue } from '../src/tasks/queue.ts';
import { createTestDatabase } from './support/database.ts';

const connection = await createTestDatabase();

const greeted: string[] = [];
const groups = {
  people: {
    greet: task({
      input: z.object({ name: z.string() }),
      run: ({ name }) => {
        greeted.push(name);
        return Promise.resolve();
      },
    }),
    stumble: task({ input: z.object({}), run: () => Promise.reject(new Error('over a stone')) }),
  },
};

/** The application's own tasks are not known here, so these are dispatched by plain names. */
type PlainDispatch = (name: string, input: unknown, options: { key: string }) => Promise<void>;

let queue: TaskQueue;
let dispatch: PlainDispatch;
const log = { info: vi.fn(), error: vi.fn() };

beforeAll(async () => {
  queue = await openTaskQueue(connection, groups);
  dispatch = queue.dispatch as PlainDispatch;
});

afterAll(() => queue.stop());

describe('the task queue', () => {
  it('does what was dispatched, once for each key that waits', async () => {
    await dispatch('people.greet', { name: 'Ada' }, { key: 'ada' });
    await dispatch('people.greet', { name: 'Ada' }, { key: 'ada' });
    await dispatch('people.greet', { name: 'Bob' }, { key: 'bob' });
    await dispatch('people.stumble', {}, { key: 'one' });
    const context: AppContext = { db: connection.db, dispatch: queue.dispatch };
    await queue.work(context, log);

    await vi.waitFor(() => expect(greeted.toSorted()).toEqual(['Ada', 'Bob']), 10_000);
  });

  it('logs a task that fails', async () => {
    await vi.waitFor(() => expect(log.error).toHaveBeenCalled(), 10_000);
    expect(log.error.mock.calls[0]).toMatchObject([
      { task: 'people.stumble', err: { message: 'over a stone' } },
      'task failed',
    ]);
  });
});
