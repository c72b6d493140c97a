import type { z } from 'zod';
import type { tasks } from './index.ts';
import type { QueueName } from './queues.ts';
import type { Task } from './task.ts';

type Groups = typeof tasks;
type GroupName = keyof Groups;

/** `invoices.recount`: the group in the registry, and the task in the group. */
export type TaskName = { [G in GroupName]: `${G}.${keyof Groups[G] & string}` }[GroupName];

type TaskOf<Name extends string> = Name extends `${infer G extends GroupName}.${infer T}`
  ? T extends keyof Groups[G]
    ? Groups[G][T]
    : never
  : never;

export type TaskInput<Name extends string> =
  TaskOf<Name> extends Task<infer Input> ? z.input<Input> : never;

/** Without options, every dispatch is work of its own. */
export interface DispatchOptions {
  /** The queue to wait in, instead of the task's own. */
  readonly queue?: QueueName;
  /**
   * Dispatched once and never again: while the task of this id waits, runs or is kept (docs/tasks.md says how long),
   * another dispatch does nothing. For what must not be asked for twice, such as an invoice by mail. After a
   * crash the task itself may still run twice, see `Task`.
   */
  readonly workflowId?: string;
  /**
   * One that waits is enough: while a task of this key has not begun, another dispatch only replaces its
   * input. It does not begin while another one of the key runs. For what brings something up to date,
   * such as a total.
   */
  readonly deduplicationKey?: string;
}

/**
 * Puts work into the queue; services call this, and the worker does the rest. In a transaction the work
 * waits for the commit, and is gone after a rollback.
 */
export type Dispatch = <Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  options?: DispatchOptions,
) => Promise<void>;
