import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { listConditions } from '../../core/lists/list-conditions.ts';
import type { ListQuery } from '../../core/lists/list-query.ts';
import { pageOf, type Page as PageOf } from '../../core/values/pagination.ts';
import type { Database } from '../../db/connection.ts';
import { EditConflictError, momentOfChange, unchangedSince } from '../../db/optimistic-lock.ts';
import { orderItemExposure, orderItems, type OrderItem, type NewOrderItem } from './model.ts';

export type OrderItemRepository = ReturnType<typeof createOrderItemRepository>;

const { matching, after, order, place } = listConditions(orderItems, orderItemExposure);

/** The rows of one workspace: every query names it, so none can reach another workspace's. */
export function createOrderItemRepository(db: Database) {
  const all = (workspaceId: string) =>
    and(eq(orderItems.workspaceId, workspaceId), isNull(orderItems.deletedAt));
  const gone = (workspaceId: string) =>
    and(eq(orderItems.workspaceId, workspaceId), isNotNull(orderItems.deletedAt));
  const row = (workspaceId: string, id: string) => and(all(workspaceId), eq(orderItems.id, id));
  const removedRow = (workspaceId: string, id: string) =>
    and(gone(workspaceId), eq(orderItems.id, id));
  const count = (workspaceId: string): Promise<number> => db.$count(orderItems, all(workspaceId));

  const find = async (workspaceId: string, id: string): Promise<OrderItem | undefined> => {
    const [found] = await db.select().from(orderItems).where(row(workspaceId, id));
    return found;
  };

  const page = async (scope: SQL | undefined, query: ListQuery): Promise<PageOf<OrderItem>> => {
    const wanted = and(scope, matching(query));
    const found = await db
      .select({ row: orderItems, place: place(query) })
      .from(orderItems)
      .where(and(wanted, after(query)))
      .orderBy(...order(query))
      .limit(query.limit + 1)
      .offset(query.offset);
    return pageOf(found, query, query.total ? await db.$count(orderItems, wanted) : undefined);
  };

  return {
    count,

    list: (workspaceId: string, query: ListQuery) => page(all(workspaceId), query),

    /** Those that were removed: no other query finds them. */
    removed: (workspaceId: string, query: ListQuery) => page(gone(workspaceId), query),

    find,

    async insert(draft: NewOrderItem): Promise<OrderItem> {
      const insertion = db.insert(orderItems).values(draft).returning().execute();
      const [inserted] = await insertion;
      return inserted!;
    },

    /** Of two who change what both have seen as it was, the second is told. */
    async update(
      workspaceId: string,
      id: string,
      { updatedAt: seen, ...change }: Partial<NewOrderItem>,
    ): Promise<OrderItem | undefined> {
      const update = db
        .update(orderItems)
        .set({ ...change, updatedAt: momentOfChange(orderItems) })
        .where(and(row(workspaceId, id), unchangedSince(orderItems, seen)))
        .returning()
        .execute();
      const [updated] = await update;
      if (updated === undefined && (await find(workspaceId, id))) throw new EditConflictError();
      return updated;
    },

    /** Keeps the row, out of every query. Whether there was one to remove. */
    async remove(workspaceId: string, id: string): Promise<boolean> {
      const removed = await db
        .update(orderItems)
        .set({ deletedAt: new Date() })
        .where(row(workspaceId, id))
        .returning();
      return removed.length > 0;
    },

    async restore(workspaceId: string, id: string): Promise<OrderItem | undefined> {
      const restoration = db
        .update(orderItems)
        .set({ deletedAt: null, updatedAt: momentOfChange(orderItems) })
        .where(removedRow(workspaceId, id))
        .returning()
        .execute();
      const [restored] = await restoration;
      return restored;
    },

    /** Deletes one that was removed. Whether there was one. */
    async purge(workspaceId: string, id: string): Promise<boolean> {
      const purged = await db.delete(orderItems).where(removedRow(workspaceId, id)).returning();
      return purged.length > 0;
    },
  };
}
