import { orderItemsApi } from '@/lib/api';
import { recordHooks as hooksOf } from '@/records/record-hooks';
import { removedHooks as removedOf } from '@/records/removed-hooks';

export type OrderItem = Awaited<ReturnType<typeof orderItemsApi.get>>;
export type OrderItemInput = Parameters<typeof orderItemsApi.create>[1];
export type OrderItemQuery = NonNullable<Parameters<typeof orderItemsApi.list>[1]>;

const made = hooksOf('order-items', orderItemsApi);

/** Under them the rows are kept in the page. */
export const orderItemKeys = made.keys;
export const useOrderItems = made.useRows;
export const useOrderItem = made.useRow;
export const useOrderItemMutations = made.useMutations;
export const useExportOrderItems = made.useExport;

const removed = removedOf('order-items', orderItemsApi);

export const useRemovedOrderItems = removed.useRemoved;
export const useRemovedOrderItemMutations = removed.useRemovedMutations;
