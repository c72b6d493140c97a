import type { PermissionGroup } from '../../core/access/permission-group.ts';

export const invoicePermissions = {
  can_view_invoices: {
    category: 'Invoices',
    description: 'See the invoices of the workspace.',
    templates: ['admin', 'member', 'viewer'],
  },
  can_manage_invoices: {
    category: 'Invoices',
    description: 'Create, change and delete invoices.',
    templates: ['admin', 'member'],
  },
} as const satisfies PermissionGroup;
