import { afterAll } from 'vitest';
import type { AppContext } from '../../src/core/context/app-context.ts';
import { createContext } from '../../src/core/context/create-context.ts';
import { createLogger } from '../../src/core/process/logging.ts';
import { readSettings } from '../../src/core/settings/read-settings.ts';
import type { DatabaseConnection } from '../../src/db/connection.ts';
import { openOf } from '../../src/resources/tasks.ts';
import type { DispatchOptions } from '../../src/tasks/dispatch.ts';
import { openTaskQueue } from '../../src/tasks/queue.ts';
import type { TaskGroups } from '../../src/tasks/task-list.ts';
import type { TaskQueue } from '../../src/tasks/task-queue.ts';
import { createTestContext } from './context.ts';

/** A test's own tasks are not in the registry, so they are dispatched by plain names. */
type PlainDispatch = (name: string, input: unknown, options?: DispatchOptions) => Promise<void>;

export interface TestQueue extends TaskQueue {
  readonly context: AppContext;
  readonly dispatch: PlainDispatch;
  /** Works it in this process, until `stop` or the end of the test file. */
  readonly start: () => Promise<void>;
}

/** A real queue with tasks of the test. */
export async function openTestQueue(
  connection: DatabaseConnection,
  groups: TaskGroups,
  log = createLogger('silent'),
): Promise<TestQueue> {
  const settings = readSettings({ NODE_ENV: 'test', TASKS_DRAIN_SECONDS: '1' });
  const queue = await openTaskQueue({ connection, settings, log }, groups);
  const adds = await createTestContext({ settings, db: connection.db, log });
  const context = createContext(adds, [{ adds }, openOf(queue)]);
  afterAll(() => queue.stop());
  return {
    ...queue,
    context,
    dispatch: plain(context),
    start: () => queue.work(context),
  };
}

export const plain = ({ dispatch }: Pick<AppContext, 'dispatch'>) => dispatch as PlainDispatch;
