'use client';

import { FormField as FieldOf } from '@/forms/form-field';
import { RecordForm as FormOf } from '@/forms/record-form';
import { useRecordForm } from '@/forms/use-record-form';
import {
  useInvoice,
  useInvoiceMutations,
  type Invoice,
  type InvoiceInput,
} from '@/hooks/useInvoices';
import { invoiceCreateSchema, invoiceUpdateSchema } from '@/lib/api-schemas';
import { Loaded } from '@/records/loaded';
import { invoiceRecord } from './record';

interface InvoiceFormProps {
  /** What is changed; without it, a new invoice is made. */
  readonly row?: Invoice;
}

export function InvoiceForm({ row }: InvoiceFormProps) {
  const { create, update, reload } = useInvoiceMutations();
  const form = useRecordForm<Invoice, InvoiceInput>({
    record: invoiceRecord,
    schemas: { create: invoiceCreateSchema, update: invoiceUpdateSchema },
    row,
    create: create.mutateAsync,
    update: update.mutateAsync,
    reload,
  });
  return (
    <FormOf form={form}>
      <FieldOf form={form} name="number" />
      <FieldOf form={form} name="amount" />
      <FieldOf form={form} name="status" />
      <FieldOf form={form} name="dueOn" />
    </FormOf>
  );
}

export function EditInvoice({ id }: { readonly id: string }) {
  return <Loaded query={useInvoice(id)}>{(row) => <InvoiceForm row={row} />}</Loaded>;
}
