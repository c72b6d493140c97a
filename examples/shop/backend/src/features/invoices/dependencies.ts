import type { AppContext } from '../../core/context/app-context.ts';
import { totalService } from '../totals/dependencies.ts';
import { createInvoiceRepository } from './repository.ts';
import { createInvoiceService } from './service.ts';

export function invoiceService(context: AppContext) {
  const { db } = context;
  return createInvoiceService({
    invoices: createInvoiceRepository(db),
    totals: totalService(context),
    transaction: (work) =>
      context.transaction(({ db: tx, dispatch }) =>
        work({ invoices: createInvoiceRepository(tx), dispatch }),
      ),
  });
}
