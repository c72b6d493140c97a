import type { Task, TaskGroup } from './task.ts';

export type TaskGroups = Readonly<Record<string, TaskGroup>>;

/** The tasks by the name that they are dispatched by: `invoices.recount`. */
export type TaskList = ReadonlyMap<string, Task>;

export function listTasks(groups: TaskGroups): TaskList {
  return new Map(
    Object.entries(groups).flatMap(([group, tasks]) =>
      Object.entries(tasks).map(([name, task]): [string, Task] => [`${group}.${name}`, task]),
    ),
  );
}

/** @throws Error for a task that the code does not have, or no longer */
export function getTask(tasks: TaskList, name: string): Task {
  const task = tasks.get(name);
  if (task === undefined) throw new Error(`There is no task "${name}" in tasks/index.ts.`);
  return task;
}
