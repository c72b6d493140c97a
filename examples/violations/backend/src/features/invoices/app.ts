// paxx/registered-app: nothing knows this backend app definition.
export const invoicesApp = { slug: 'invoices' };
