import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createActivities } from '../../src/tasks/activities.ts';
import { task } from '../../src/tasks/task.ts';
import { listTasks } from '../../src/tasks/task-list.ts';
import { createTaskRun } from '../../src/tasks/task-run.ts';
import { createTestContext } from '../support/context.ts';

const context = await createTestContext();
const input = z.object({ key: z.string() });
const aborted = vi.fn();
const groups = {
  paths: {
    carve: task({
      input,
      transactional: true,
      async run({ key }, { db }) {
        await db.execute(sql`insert into carvings values (${key})`);
        if (key === 'stone') throw new Error('over a stone');
      },
    }),
    wait: task({
      input,
      run: (_input, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted();
            reject(new Error('aborted'));
          });
        }),
    }),
  },
};
const tasks = listTasks(groups);
const { runTask } = createActivities(tasks, context);
// An activity that fails is what is tested here: nobody is warned of it.
const environmentOf = () => new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
const run = (name: string, key: string, environment = environmentOf()) =>
  environment.run(runTask, createTaskRun(name, tasks.get(name)!, { key }));

beforeAll(() => context.db.execute(sql`create table carvings (key text)`));

it('an activity runs the task, and keeps nothing of one that fails', async () => {
  await run('paths.carve', 'oak');
  await expect(run('paths.carve', 'stone')).rejects.toThrow('over a stone');

  const { rows } = await context.db.execute(sql`select key from carvings`);
  expect(rows).toEqual([{ key: 'oak' }]);
});

it('an activity that is cancelled tells its task', async () => {
  const environment = environmentOf();
  const running = run('paths.wait', 'long', environment);
  environment.cancel();

  await expect(running).rejects.toThrow('aborted');
  expect(aborted).toHaveBeenCalledOnce();
});
