import type { Database } from '../../src/db/connection.ts';
import type { Invoice, NewInvoice } from '../../src/features/invoices/model.ts';
import { createInvoiceRepository } from '../../src/features/invoices/repository.ts';
import { sequence } from '../support/factories.ts';

/** A row of a workspace. A test gives what it is about; the rest is made up. */
export function createInvoice(
  db: Database,
  workspaceId: string,
  given: Partial<NewInvoice> = {},
): Promise<Invoice> {
  const number = sequence();
  return createInvoiceRepository(db).insert({
    workspaceId,
    number: `number ${number}`,
    ...given,
  });
}
