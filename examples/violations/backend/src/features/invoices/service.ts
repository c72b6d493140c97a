// paxx/orm-in-repositories: queries belong into the repository.
import { eq } from 'drizzle-orm';
import { database } from '../../db/connection.ts';
import { InvoiceNotFoundError } from './errors.ts';
import { invoices } from './model.ts';

export const invoiceService = {
  list: () => database.select().from(invoices),

  async get(id: string) {
    const [found] = await database.select().from(invoices).where(eq(invoices.id, id));
    if (!found) throw new InvoiceNotFoundError();
    return found;
  },

  async remove(id: string) {
    await database.delete(invoices).where(eq(invoices.id, id));
  },
};
