'use client';

import { useOrderItem, useOrderItemMutations } from '@/hooks/useOrderItems';
import { Loaded } from '@/records/loaded';
import { RecordDetail as DetailOf } from '@/records/record-detail';
import { orderItemRecord } from './record';

export function OrderItemDetail({ id }: { readonly id: string }) {
  const query = useOrderItem(id);
  const { remove } = useOrderItemMutations();
  return (
    <Loaded query={query}>
      {(row) => (
        <DetailOf record={orderItemRecord} row={row} onDelete={() => remove.mutateAsync(id)} />
      )}
    </Loaded>
  );
}
