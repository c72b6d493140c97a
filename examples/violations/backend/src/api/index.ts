// paxx/registered-router: the router of backend/src/features/invoices/router.ts is not registered here.
export const routers = {};
