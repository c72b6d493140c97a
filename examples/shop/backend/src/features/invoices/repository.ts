import { and, eq } from 'drizzle-orm';
import { pageOf, type Page as PageOf, type PageQuery } from '../../core/values/pagination.ts';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/database-error.ts';
import { after, momentOf, newestFirst } from '../../db/newest-first.ts';
import { InvoiceNumberTakenError } from './errors.ts';
import { invoices, type Invoice, type NewInvoice } from './model.ts';

export type InvoiceRepository = ReturnType<typeof createInvoiceRepository>;

/** What a unique index refuses, in the domain's words. */
const uniqueErrors = {
  invoices_workspace_id_number_key: () => new InvoiceNumberTakenError(),
};

/** The rows of one workspace: every query names it, so none can reach another workspace's. */
export function createInvoiceRepository(db: Database) {
  const all = (workspaceId: string) => eq(invoices.workspaceId, workspaceId);
  const row = (workspaceId: string, id: string) => and(all(workspaceId), eq(invoices.id, id));
  const count = (workspaceId: string): Promise<number> => db.$count(invoices, all(workspaceId));

  return {
    count,

    async list(workspaceId: string, query: PageQuery): Promise<PageOf<Invoice>> {
      const found = await db
        .select({ row: invoices, moment: momentOf(invoices) })
        .from(invoices)
        .where(and(all(workspaceId), after(invoices, query.cursor)))
        .orderBy(...newestFirst(invoices))
        .limit(query.limit + 1)
        .offset(query.offset);
      return pageOf(found, query, query.total ? await count(workspaceId) : undefined);
    },

    async find(workspaceId: string, id: string): Promise<Invoice | undefined> {
      const [found] = await db.select().from(invoices).where(row(workspaceId, id));
      return found;
    },

    async insert(draft: NewInvoice): Promise<Invoice> {
      const insertion = db.insert(invoices).values(draft).returning().execute();
      const [inserted] = await translateUnique(insertion, uniqueErrors);
      return inserted!;
    },

    async update(
      workspaceId: string,
      id: string,
      patch: Partial<NewInvoice>,
    ): Promise<Invoice | undefined> {
      const update = db
        .update(invoices)
        .set({ ...patch, updatedAt: new Date() })
        .where(row(workspaceId, id))
        .returning()
        .execute();
      const [updated] = await translateUnique(update, uniqueErrors);
      return updated;
    },

    /** Whether there was a row to delete. */
    async remove(workspaceId: string, id: string): Promise<boolean> {
      const removed = await db.delete(invoices).where(row(workspaceId, id)).returning();
      return removed.length > 0;
    },
  };
}
