import type { z } from 'zod';
import type { tasks } from './index.ts';
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

/** Dispatches with the same key are one piece of work for as long as it waits. */
export interface DispatchOptions {
  readonly key: string;
}

/** Puts work into the queue. Services call this; the worker does the rest. */
export type Dispatch = <Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  options: DispatchOptions,
) => Promise<void>;
