// paxx/registered-admin: the admin view of backend/src/features/invoices/admin.ts is not registered here.
export const adminViews = {};
