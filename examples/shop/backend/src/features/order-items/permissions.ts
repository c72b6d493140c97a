import type { PermissionGroup } from '../../core/access/permission-group.ts';

export const orderItemPermissions = {
  can_view_order_items: {
    category: 'Order items',
    description: 'See the order items of the workspace.',
    templates: ['admin', 'member', 'viewer'],
  },
  can_manage_order_items: {
    category: 'Order items',
    description: 'Create, change and delete order items.',
    templates: ['admin', 'member'],
  },
} as const satisfies PermissionGroup;
