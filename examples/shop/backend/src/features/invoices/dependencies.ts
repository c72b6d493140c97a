import type { AppContext } from '../../core/app-context.ts';
import { workspaceService } from '../workspaces/dependencies.ts';
import { createInvoiceRepository } from './repository.ts';
import { createInvoiceService, type InvoiceService } from './service.ts';

export function invoiceService(context: AppContext): InvoiceService {
  return createInvoiceService({
    invoices: createInvoiceRepository(context.db),
    workspaces: workspaceService(context),
    emit: context.events.emit,
    transaction: (work) =>
      context.transaction(({ db, dispatch }) =>
        work({ invoices: createInvoiceRepository(db), dispatch }),
      ),
  });
}
