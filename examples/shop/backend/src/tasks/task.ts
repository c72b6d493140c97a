import type { z } from 'zod';
import type { AppContext } from '../core/context/app-context.ts';
import { translateRefusal } from '../db/database-error.ts';
import type { QueueName } from './queues.ts';

/** What a running task has: the application's context, and the sign to stop. */
export interface TaskContext extends AppContext {
  /** Aborted when the time is up, when another worker has taken over and when the process must stop. */
  readonly signal: AbortSignal;
}

/** Work outside of a request. It may run twice for one dispatch, so it must not mind. */
export interface Task<Input extends z.ZodType = z.ZodType> {
  readonly input: Input;
  run(input: z.output<Input>, context: TaskContext): Promise<void>;
  /** The queue it waits in; `default` unless said. */
  readonly queue?: QueueName;
  /**
   * Runs it in one transaction: what it writes into the database is kept whole or not at all, also when the process
   * is killed. docs/tasks.md says whether that can happen twice.
   * Not for tasks that wait for other services.
   */
  readonly transactional?: boolean;
  /** How often it is tried again after a failure; 5 unless said. */
  readonly retries?: number;
  /** The pause before the first retry, which doubles with each one; 2 unless said. */
  readonly backoffSeconds?: number;
  /** How long it may run; 900 unless said. */
  readonly timeoutSeconds?: number;
  /** When it is dispatched by itself. */
  readonly schedule?: Schedule<z.input<Input>>;
}

export interface Schedule<Input = unknown> {
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  /** The zone that the hours are of, such as `Europe/Berlin`; UTC unless said. */
  readonly timezone?: string;
  readonly input: Input;
}

/** The tasks of one feature, by name. */
export type TaskGroup = Readonly<Record<string, Task>>;

/** Lets `run` take its types from `input`. What the database refuses fails it in the words of the domain. */
export function task<Input extends z.ZodType>(definition: Task<Input>): Task<Input> {
  return {
    ...definition,
    async run(input, context) {
      try {
        await definition.run(input, context);
      } catch (error) {
        throw translateRefusal(error) ?? error;
      }
    },
  };
}
