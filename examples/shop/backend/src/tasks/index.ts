import { invoiceTasks } from '../features/invoices/tasks.ts';
import type { TaskGroup } from './task.ts';

export const tasks = {
  invoices: invoiceTasks,
} satisfies Record<string, TaskGroup>;
