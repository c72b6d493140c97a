'use client';

import { FormField as FieldOf } from '@/forms/form-field';
import { RecordForm as FormOf } from '@/forms/record-form';
import { useRecordForm } from '@/forms/use-record-form';
import {
  useOrderItem,
  useOrderItemMutations,
  type OrderItem,
  type OrderItemInput,
} from '@/hooks/useOrderItems';
import { orderItemCreateSchema, orderItemUpdateSchema } from '@/lib/api-schemas';
import { Loaded } from '@/records/loaded';
import { orderItemRecord } from './record';

interface OrderItemFormProps {
  /** What is changed; without it, a new order item is made. */
  readonly row?: OrderItem;
}

export function OrderItemForm({ row }: OrderItemFormProps) {
  const { create, update, reload } = useOrderItemMutations();
  const form = useRecordForm<OrderItem, OrderItemInput>({
    record: orderItemRecord,
    schemas: { create: orderItemCreateSchema, update: orderItemUpdateSchema },
    row,
    create: create.mutateAsync,
    update: update.mutateAsync,
    reload,
  });
  return (
    <FormOf form={form}>
      <FieldOf form={form} name="title" />
      <FieldOf form={form} name="quantity" />
      <FieldOf form={form} name="gift" />
      <FieldOf form={form} name="notes" />
    </FormOf>
  );
}

export function EditOrderItem({ id }: { readonly id: string }) {
  return <Loaded query={useOrderItem(id)}>{(row) => <OrderItemForm row={row} />}</Loaded>;
}
