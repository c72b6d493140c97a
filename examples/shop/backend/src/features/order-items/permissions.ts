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
  can_purge_order_items: {
    category: 'Order items',
    description: 'Delete removed order items for good.',
    templates: ['admin'],
  },
} as const satisfies PermissionGroup;
