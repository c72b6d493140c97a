import { z } from 'zod';
import { task, type TaskGroup } from '../../tasks/task.ts';
import { invoiceService } from './dependencies.ts';

export const invoiceTasks = {
  /** Keeps the workspace's total up to date without counting rows in requests. */
  recount: task({
    input: z.object({ workspaceId: z.uuid() }),
    run: ({ workspaceId }, context) => invoiceService(context).recount(workspaceId),
  }),
} satisfies TaskGroup;
