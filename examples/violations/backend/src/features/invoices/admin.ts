// paxx/registered-admin: nothing knows this admin view.
export const invoiceAdmin = {};
