import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { fromDrizzle, type JobWithMetadata, type PgBoss } from 'pg-boss';
import type { Database } from '../db/connection.ts';
import { deadLetterQueue } from './create-queues.ts';
import { affectedBy, jobOptions, type JobData } from './job.ts';
import { getTask, type TaskList } from './task-list.ts';
import type { TaskQueue } from './task-queue.ts';

type Operations = Pick<TaskQueue, 'status' | 'failed' | 'retry'>;

export function createOperations(boss: PgBoss, tasks: TaskList, db: Database): Operations {
  return {
    async status() {
      const { rows } = await db.execute<Record<string, string>>(statusQuery);
      const givenUp = await boss.findJobs(deadLetterQueue, { queued: true });
      return rows.map(({ queue = '', waiting, running }) => ({
        queue,
        counts: {
          waiting: Number(waiting),
          running: Number(running),
          failed: givenUp.filter(({ sourceName }) => sourceName === queue).length,
        },
      }));
    },

    async failed() {
      const jobs = await boss.findJobs<JobData>(deadLetterQueue, { queued: true });
      return jobs.map(({ id, data, sourceName, sourceOutput, createdOn }) => ({
        id,
        task: data.task,
        queue: sourceName ?? 'default',
        input: data.input,
        error: messageIn(sourceOutput),
        failedAt: createdOn,
      }));
    },

    retry: (id) =>
      db.transaction(async (tx) => {
        const within = { db: fromDrizzle(tx, sql) };
        const [job] = await boss.findJobs<JobData>(deadLetterQueue, { id, ...within });
        if (job === undefined) return false;
        // Somebody else may be sending it again at the same time.
        if (affectedBy(await boss.deleteJob(deadLetterQueue, id, within)) === 0) return false;
        await boss.send(job.sourceName ?? 'default', job.data, {
          ...jobOptions(getTask(tasks, job.data.task)),
          ...keyOf(job),
          ...within,
        });
        return true;
      }),
  };
}

/** Where another one of the key waits already, that one does. */
const keyOf = ({ singletonKey, groupId }: JobWithMetadata) => ({
  singletonKey: singletonKey ?? randomUUID(),
  ...(groupId && { group: { id: groupId } }),
});

/** The queues as they are at this moment; pg-boss itself counts only now and then. */
const statusQuery = sql`
  select name as queue,
         count(*) filter (where state in ('created', 'retry')) as waiting,
         count(*) filter (where state = 'active') as running
  from pgboss.queue left join pgboss.job using (name)
  where name <> ${deadLetterQueue} and name not like '\\_\\_pgboss%'
  group by name
  order by name`;

function messageIn(output: object | null): string {
  const { message, value } = (output ?? {}) as { message?: string; value?: { message?: string } };
  return message ?? value?.message ?? 'unknown';
}
