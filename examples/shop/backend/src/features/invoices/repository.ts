import { and, desc, eq } from 'drizzle-orm';
import type { PageQuery } from '../../core/pagination.ts';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/unique-violation.ts';
import { InvoiceNumberTakenError } from './errors.ts';
import { invoices, type Invoice, type NewInvoice } from './model.ts';

export type InvoiceRepository = ReturnType<typeof createInvoiceRepository>;

/** What a unique index refuses, in the domain's words. */
const uniqueErrors = {
  invoices_workspace_id_number_key: () => new InvoiceNumberTakenError(),
};

/** The rows of one workspace: every query names it, so none can reach another workspace's. */
export function createInvoiceRepository(db: Database) {
  const row = (workspaceId: string, id: string) =>
    and(eq(invoices.workspaceId, workspaceId), eq(invoices.id, id));

  return {
    list(workspaceId: string, { limit, offset }: PageQuery): Promise<Invoice[]> {
      return db
        .select()
        .from(invoices)
        .where(eq(invoices.workspaceId, workspaceId))
        .orderBy(desc(invoices.createdAt), desc(invoices.id))
        .limit(limit)
        .offset(offset);
    },

    count(workspaceId: string): Promise<number> {
      return db.$count(invoices, eq(invoices.workspaceId, workspaceId));
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
