import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { FastifyBaseLogger } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDispatch } from './create-dispatch.ts';
import { createOperations } from './operations.ts';
import { installRuntime, startWorkers } from './start-workers.ts';
import { syncSchedules } from './sync-schedules.ts';
import { listTasks, type TaskGroups } from './task-list.ts';
import type { QueueOpening, TaskQueue } from './task-queue.ts';

/**
 * Opens the task queue on a Temporal server; for development: `temporal server start-dev`. The
 * application starts without it, too, and begins to work as soon as it answers.
 */
export function openTaskQueue(
  { log, settings }: QueueOpening,
  groups: TaskGroups,
): Promise<TaskQueue> {
  const tasks = listTasks(groups);
  const { address, namespace } = settings.temporal;
  const connection = Connection.lazy({ address, connectTimeout: '5 seconds' });
  const client = new Client({ connection, namespace });
  const stopping = new AbortController();
  const stops = [() => connection.close()];
  return Promise.resolve({
    ...createOperations(client),
    dispatchOn: createDispatch(client, tasks),
    work(context) {
      installRuntime(context);
      const working = connect(address, log, stopping.signal).then(async (native) => {
        stops.push(() => native.close());
        await syncSchedules(client, tasks);
        stops.push(await startWorkers(native, tasks, context, settings));
      });
      stops.push(() => working.catch(() => undefined));
      working.catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: error }, 'the tasks are not worked');
      });
      return Promise.resolve();
    },
    check: () => connection.ensureConnected(),
    async stop() {
      stopping.abort();
      // What is pushed while others stop is stopped as well.
      for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
    },
  });
}

/** The connection of the workers, as soon as the server answers. */
async function connect(
  address: string,
  log: FastifyBaseLogger,
  signal: AbortSignal,
): Promise<NativeConnection> {
  for (;;) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      log.error({ err: error, address }, 'the Temporal server cannot be reached');
      await sleep(5_000, undefined, { signal });
    }
  }
}
