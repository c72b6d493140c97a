import type { TaskGroup } from './task.ts';

export const tasks = {} satisfies Record<string, TaskGroup>;
