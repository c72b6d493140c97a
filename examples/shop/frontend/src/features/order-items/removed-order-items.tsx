'use client';

import {
  useRemovedOrderItems,
  useRemovedOrderItemMutations,
  type OrderItemQuery,
} from '@/hooks/useOrderItems';
import { RemovedList as ListOf } from '@/lists/removed-list';
import { useListState } from '@/lists/use-list-state';
import { orderItemRecord } from './record';

export function RemovedOrderItems() {
  const list = useListState<OrderItemQuery>(orderItemRecord.fields);
  const page = useRemovedOrderItems(list.query);
  const { restore, purge } = useRemovedOrderItemMutations();
  return (
    <ListOf
      record={orderItemRecord}
      columns={['title', 'quantity', 'gift', 'updatedAt']}
      list={list}
      page={page}
      onRestore={restore.mutateAsync}
      onPurge={purge.mutateAsync}
    />
  );
}
