// paxx/registered-app: nothing knows this frontend app definition.
export const invoicesApp = { slug: 'invoices' };
