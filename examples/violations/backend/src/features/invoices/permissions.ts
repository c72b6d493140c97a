import type { PermissionGroup } from '../../core/access/permission-group.ts';

// paxx/registered-permissions
export const invoicePermissions = {
  can_view_invoices: { description: 'See the invoices of the workspace.' },
  can_manage_invoices: { description: 'Create, change and delete invoices.' },
} as const satisfies PermissionGroup;
