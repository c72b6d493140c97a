import type { AppContext } from '../../core/app-context.ts';
import { workspaceService } from '../workspaces/dependencies.ts';
import { createInvoiceRepository } from './repository.ts';
import { createInvoiceService, type InvoiceService } from './service.ts';

export function invoiceService({ db, dispatch }: AppContext): InvoiceService {
  return createInvoiceService({
    invoices: createInvoiceRepository(db),
    workspaces: workspaceService({ db }),
    dispatch,
  });
}
