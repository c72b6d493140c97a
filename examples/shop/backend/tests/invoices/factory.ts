import type { Database } from '../../src/db/connection.ts';
import type { Invoice, NewInvoice } from '../../src/features/invoices/model.ts';
import { createInvoiceRepository } from '../../src/features/invoices/repository.ts';
import { invoiceCreateSchema } from '../../src/features/invoices/schemas.ts';
import { sampleOf } from '../support/sample.ts';

/** A row of a workspace. A test gives what it is about; the rest is made up. */
export function createInvoice(
  db: Database,
  workspaceId: string,
  given: Partial<NewInvoice> = {},
): Promise<Invoice> {
  const input = invoiceCreateSchema.parse(sampleOf(invoiceCreateSchema));
  return createInvoiceRepository(db).insert({ ...input, workspaceId, ...given });
}
