import type { AppDefinition } from '@/config/app-definition';

export const orderItemsApp = {
  slug: 'order-items',
  route: '/order-items',
  labelKey: 'orderItems.title',
  permission: 'can_view_order_items',
} as const satisfies AppDefinition;
