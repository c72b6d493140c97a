'use client';

import { useExportOrderItems, useOrderItems, type OrderItemQuery } from '@/hooks/useOrderItems';
import { RecordList as ListOf } from '@/lists/record-list';
import { useListState } from '@/lists/use-list-state';
import { orderItemRecord } from './record';

export function OrderItemList() {
  const list = useListState<OrderItemQuery>(orderItemRecord.fields);
  const page = useOrderItems(list.query);
  const exportOrderItems = useExportOrderItems();
  return (
    <ListOf
      record={orderItemRecord}
      columns={['title', 'quantity', 'gift', 'updatedAt']}
      list={list}
      page={page}
      onExport={() => exportOrderItems(list.matching)}
    />
  );
}
