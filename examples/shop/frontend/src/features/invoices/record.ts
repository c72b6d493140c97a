import type { Invoice, InvoiceInput } from '@/hooks/useInvoices';
import { invoiceValues } from '@/lib/api-values';
import type { DefinitionOf } from '@/records/record-definition';
import { invoicesApp } from './app';

/** What the web knows of invoices: lists, forms and pages are made of it. */
export const invoiceRecord = {
  app: invoicesApp,
  manage: 'can_manage_invoices',
  title: 'number',
  fields: {
    number: { type: 'string' },
    amount: { type: 'decimal', scale: 2 },
    status: { type: 'enum', values: invoiceValues.status, initial: 'draft' },
    dueOn: { type: 'date' },
  },
} as const satisfies DefinitionOf<Invoice, InvoiceInput>;
