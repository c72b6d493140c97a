import { invoicesApi } from '@/lib/api';
import { recordHooks as hooksOf } from '@/records/record-hooks';

export type Invoice = Awaited<ReturnType<typeof invoicesApi.get>>;
export type InvoiceInput = Parameters<typeof invoicesApi.create>[1];
export type InvoiceQuery = NonNullable<Parameters<typeof invoicesApi.list>[1]>;

const made = hooksOf('invoices', invoicesApi);

/** Under them the rows are kept in the page. */
export const invoiceKeys = made.keys;
export const useInvoices = made.useRows;
export const useInvoice = made.useRow;
export const useInvoiceMutations = made.useMutations;
export const useExportInvoices = made.useExport;
