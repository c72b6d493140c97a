import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { withRequestId } from '../../src/core/process/correlation.ts';
import { createLogger } from '../../src/core/process/logging.ts';
import { task } from '../../src/tasks/task.ts';
import { createTestDatabase } from '../support/database.ts';
import { openTestQueue, plain, type TestQueue } from '../support/queue.ts';

const greeted: string[] = [];
const greet = task({
  input: z.object({ name: z.string() }),
  run({ name }) {
    greeted.push(name);
    return Promise.resolve();
  },
});

const lines: string[] = [];
const log = createLogger('info', { write: (line) => void lines.push(line) });
const soon = { timeout: 10_000 };

let queue: TestQueue;

beforeAll(async () => {
  queue = await openTestQueue(await createTestDatabase(), { people: { greet } }, log);
  await queue.start();
});

describe('a dispatch', () => {
  it('is done by a worker, in the log under the request that it came from', async () => {
    await withRequestId('request-1', () => queue.dispatch('people.greet', { name: 'Ada' }));

    await vi.waitFor(() => expect(greeted).toContain('Ada'), soon);
    await vi.waitFor(() => expect(lines.join('')).toContain('task done'), soon);
    const done = lines.map((line) => JSON.parse(line) as object);
    expect(done).toContainEqual(
      expect.objectContaining({ msg: 'task done', task: 'people.greet', reqId: 'request-1' }),
    );
  });

  it('is gone after a rollback, and waits for the commit', async () => {
    const failure = queue.context.transaction(async (inner) => {
      await plain(inner)('people.greet', { name: 'Nobody' });
      throw new Error('no');
    });
    await expect(failure).rejects.toThrow('no');
    await queue.context.transaction((inner) => plain(inner)('people.greet', { name: 'Bob' }));

    await vi.waitFor(() => expect(greeted).toContain('Bob'), soon);
    expect(greeted).not.toContain('Nobody');
  });

  it('happens once for a workflow id, also when the first is done', async () => {
    const once = () =>
      queue.dispatch('people.greet', { name: 'Eve' }, { workflowId: 'welcome-eve' });
    await Promise.all([once(), once()]);
    await vi.waitFor(() => expect(greeted).toContain('Eve'), soon);
    await once();
    await queue.dispatch('people.greet', { name: 'the last' });

    await vi.waitFor(() => expect(greeted).toContain('the last'), soon);
    expect(greeted.filter((name) => name === 'Eve')).toEqual(['Eve']);
  });

  it('replaces the one of its deduplication key that waits, and not one that is done', async () => {
    const latest = (name: string) => (inner: Parameters<typeof plain>[0]) =>
      plain(inner)('people.greet', { name }, { deduplicationKey: 'the guest' });
    await queue.context.transaction(async (inner) => {
      await latest('first')(inner);
      await latest('second')(inner);
    });
    await vi.waitFor(() => expect(greeted).toContain('second'), soon);
    await latest('third')(queue.context);

    await vi.waitFor(() => expect(greeted).toContain('third'), soon);
    expect(greeted).not.toContain('first');
  });

  it('refuses an input that does not fit, at once', async () => {
    await expect(queue.dispatch('people.greet', { name: 1 })).rejects.toThrow(z.ZodError);
  });
});
