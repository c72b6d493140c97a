import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/connection.ts';
import { workspaceTotals, type WorkspaceTotal } from './model.ts';

export type TotalRepository = ReturnType<typeof createTotalRepository>;

export function createTotalRepository(db: Database) {
  return {
    list(workspaceId: string): Promise<WorkspaceTotal[]> {
      return db
        .select()
        .from(workspaceTotals)
        .where(eq(workspaceTotals.workspaceId, workspaceId))
        .orderBy(asc(workspaceTotals.resource));
    },

    async record(row: Omit<WorkspaceTotal, 'countedAt'>): Promise<void> {
      const countedAt = new Date();
      await db
        .insert(workspaceTotals)
        .values({ ...row, countedAt })
        .onConflictDoUpdate({
          target: [workspaceTotals.workspaceId, workspaceTotals.resource],
          set: { total: row.total, countedAt },
        });
    },
  };
}
