import { and, eq } from 'drizzle-orm';
import { pageOf, type Page as PageOf, type PageQuery } from '../../core/values/pagination.ts';
import type { Database } from '../../db/connection.ts';
import { after, momentOf, newestFirst } from '../../db/newest-first.ts';
import { orderItems, type OrderItem, type NewOrderItem } from './model.ts';

export type OrderItemRepository = ReturnType<typeof createOrderItemRepository>;

/** The rows of one workspace: every query names it, so none can reach another workspace's. */
export function createOrderItemRepository(db: Database) {
  const all = (workspaceId: string) => eq(orderItems.workspaceId, workspaceId);
  const row = (workspaceId: string, id: string) => and(all(workspaceId), eq(orderItems.id, id));
  const count = (workspaceId: string): Promise<number> => db.$count(orderItems, all(workspaceId));

  return {
    count,

    async list(workspaceId: string, query: PageQuery): Promise<PageOf<OrderItem>> {
      const found = await db
        .select({ row: orderItems, moment: momentOf(orderItems) })
        .from(orderItems)
        .where(and(all(workspaceId), after(orderItems, query.cursor)))
        .orderBy(...newestFirst(orderItems))
        .limit(query.limit + 1)
        .offset(query.offset);
      return pageOf(found, query, query.total ? await count(workspaceId) : undefined);
    },

    async find(workspaceId: string, id: string): Promise<OrderItem | undefined> {
      const [found] = await db.select().from(orderItems).where(row(workspaceId, id));
      return found;
    },

    async insert(draft: NewOrderItem): Promise<OrderItem> {
      const insertion = db.insert(orderItems).values(draft).returning().execute();
      const [inserted] = await insertion;
      return inserted!;
    },

    async update(
      workspaceId: string,
      id: string,
      patch: Partial<NewOrderItem>,
    ): Promise<OrderItem | undefined> {
      const update = db
        .update(orderItems)
        .set({ ...patch, updatedAt: new Date() })
        .where(row(workspaceId, id))
        .returning()
        .execute();
      const [updated] = await update;
      return updated;
    },

    /** Whether there was a row to delete. */
    async remove(workspaceId: string, id: string): Promise<boolean> {
      const removed = await db.delete(orderItems).where(row(workspaceId, id)).returning();
      return removed.length > 0;
    },
  };
}
