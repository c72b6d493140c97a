// paxx/require-project: frontend/src/config/sidebarLayouts.ts is gone.
// paxx/registered-app: nothing knows this frontend app definition.
export const invoicesApp = { slug: 'invoices' };
