'use client';

import { useExportInvoices, useInvoices, type InvoiceQuery } from '@/hooks/useInvoices';
import { RecordList as ListOf } from '@/lists/record-list';
import { useListState } from '@/lists/use-list-state';
import { invoiceRecord } from './record';

export function InvoiceList() {
  const list = useListState<InvoiceQuery>(invoiceRecord.fields);
  const page = useInvoices(list.query);
  const exportInvoices = useExportInvoices();
  return (
    <ListOf
      record={invoiceRecord}
      columns={['number', 'amount', 'status', 'dueOn', 'updatedAt']}
      list={list}
      page={page}
      onExport={() => exportInvoices(list.matching)}
    />
  );
}
