import type { PermissionGroup } from './permission-group.ts';

// paxx/registered-permissions: nobody can be given the permissions of the invoices.
export const permissions = {} satisfies Record<string, PermissionGroup>;
