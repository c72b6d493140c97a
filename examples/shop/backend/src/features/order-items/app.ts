import type { AppDefinition } from '../../core/app-definitions.ts';

export const orderItemsApp = {
  slug: 'order-items',
  permission: 'can_view_order_items',
} as const satisfies AppDefinition;
