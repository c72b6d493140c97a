// paxx/registered-permissions: the permission group of backend/src/features/invoices/permissions.ts is not registered here.
export const permissions = {};
