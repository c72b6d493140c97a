import type { OrderItem, OrderItemInput } from '@/hooks/useOrderItems';
import type { DefinitionOf } from '@/records/record-definition';
import { orderItemsApp } from './app';

/** What the web knows of order items: lists, forms and pages are made of it. */
export const orderItemRecord = {
  app: orderItemsApp,
  manage: 'can_manage_order_items',
  purge: 'can_purge_order_items',
  title: 'title',
  fields: {
    title: { type: 'string' },
    quantity: { type: 'integer' },
    gift: { type: 'boolean', initial: false },
    notes: { type: 'text' },
  },
} as const satisfies DefinitionOf<OrderItem, OrderItemInput>;
