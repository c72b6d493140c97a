'use client';

import { useInvoice, useInvoiceMutations } from '@/hooks/useInvoices';
import { Loaded } from '@/records/loaded';
import { RecordDetail as DetailOf } from '@/records/record-detail';
import { invoiceRecord } from './record';

export function InvoiceDetail({ id }: { readonly id: string }) {
  const query = useInvoice(id);
  const { remove } = useInvoiceMutations();
  return (
    <Loaded query={query}>
      {(row) => (
        <DetailOf record={invoiceRecord} row={row} onDelete={() => remove.mutateAsync(id)} />
      )}
    </Loaded>
  );
}
