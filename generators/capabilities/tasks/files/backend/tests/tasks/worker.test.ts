import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { task } from '../../src/tasks/task.ts';
import { createTestDatabase } from '../support/database.ts';
import { openTestQueue } from '../support/queue.ts';

const connection = await createTestDatabase();
const input = z.object({});
const soon = { timeout: 10_000 };

describe('a worker', () => {
  it('takes over the schedules of the code, and drops those of older code', async () => {
    const schedule = { cron: '0 3 * * *', timezone: 'Europe/Berlin', input: {} };
    const nightly = task({ input, schedule, run: () => Promise.resolve() });
    const schedules = async () => {
      const query = sql`select name, key, cron, timezone from pgboss.schedule`;
      return (await connection.db.execute(query)).rows;
    };
    const before = await openTestQueue(connection, { reports: { nightly } });
    await before.start();
    await before.stop();
    expect(await schedules()).toEqual([
      { name: 'default', key: 'reports.nightly', cron: '0 3 * * *', timezone: 'Europe/Berlin' },
    ]);

    const after = await openTestQueue(connection, {});
    await after.start();
    await after.stop();
    expect(await schedules()).toEqual([]);
  });

  it('lets a running task end when it stops, and gives back one that takes too long', async () => {
    const ended: string[] = [];
    const began = vi.fn();
    const quick = task({
      input,
      async run() {
        began();
        await sleep(300);
        ended.push('quick');
      },
    });
    const endless = task({
      input,
      async run(_input, { signal }) {
        began();
        await new Promise((resolve) => {
          signal.addEventListener('abort', resolve);
        });
        ended.push('aborted');
      },
    });
    const queue = await openTestQueue(connection, { races: { quick, endless } });
    await queue.dispatch('races.quick', {});
    await queue.dispatch('races.endless', {});
    await queue.start();
    await vi.waitFor(() => expect(began).toHaveBeenCalledTimes(2), soon);
    await queue.stop();

    expect(ended).toEqual(['quick', 'aborted']);
    const { rows } = await connection.db.execute(
      sql`select data ->> 'task' as task, state from pgboss.job where name = 'default' order by 1`,
    );
    expect(rows).toEqual([
      { task: 'races.endless', state: 'retry' },
      { task: 'races.quick', state: 'completed' },
    ]);
  });
});
