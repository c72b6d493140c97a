import { and, eq } from 'drizzle-orm';
import { listConditions } from '../../core/lists/list-conditions.ts';
import type { ListQuery } from '../../core/lists/list-query.ts';
import { pageOf, type Page as PageOf } from '../../core/values/pagination.ts';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/database-error.ts';
import { EditConflictError, momentOfChange, unchangedSince } from '../../db/optimistic-lock.ts';
import { InvoiceNumberTakenError } from './errors.ts';
import { invoiceExposure, invoices, type Invoice, type NewInvoice } from './model.ts';

export type InvoiceRepository = ReturnType<typeof createInvoiceRepository>;

/** What a unique index refuses, in the domain's words. */
const uniqueErrors = {
  invoices_workspace_id_number_key: () => new InvoiceNumberTakenError(),
};

const { matching, after, order, place } = listConditions(invoices, invoiceExposure);

/** The rows of one workspace: every query names it, so none can reach another workspace's. */
export function createInvoiceRepository(db: Database) {
  const all = (workspaceId: string) => eq(invoices.workspaceId, workspaceId);
  const row = (workspaceId: string, id: string) => and(all(workspaceId), eq(invoices.id, id));
  const count = (workspaceId: string): Promise<number> => db.$count(invoices, all(workspaceId));

  const find = async (workspaceId: string, id: string): Promise<Invoice | undefined> => {
    const [found] = await db.select().from(invoices).where(row(workspaceId, id));
    return found;
  };

  return {
    count,

    async list(workspaceId: string, query: ListQuery): Promise<PageOf<Invoice>> {
      const wanted = and(all(workspaceId), matching(query));
      const found = await db
        .select({ row: invoices, place: place(query) })
        .from(invoices)
        .where(and(wanted, after(query)))
        .orderBy(...order(query))
        .limit(query.limit + 1)
        .offset(query.offset);
      return pageOf(found, query, query.total ? await db.$count(invoices, wanted) : undefined);
    },

    find,

    async insert(draft: NewInvoice): Promise<Invoice> {
      const insertion = db.insert(invoices).values(draft).returning().execute();
      const [inserted] = await translateUnique(insertion, uniqueErrors);
      return inserted!;
    },

    /** Of two who change what both have seen as it was, the second is told. */
    async update(
      workspaceId: string,
      id: string,
      { updatedAt: seen, ...change }: Partial<NewInvoice>,
    ): Promise<Invoice | undefined> {
      const update = db
        .update(invoices)
        .set({ ...change, updatedAt: momentOfChange(invoices) })
        .where(and(row(workspaceId, id), unchangedSince(invoices, seen)))
        .returning()
        .execute();
      const [updated] = await translateUnique(update, uniqueErrors);
      if (updated === undefined && (await find(workspaceId, id))) throw new EditConflictError();
      return updated;
    },

    /** Whether there was a row to delete. */
    async remove(workspaceId: string, id: string): Promise<boolean> {
      const removed = await db.delete(invoices).where(row(workspaceId, id)).returning();
      return removed.length > 0;
    },
  };
}
