// paxx/registered-admin
export const invoiceAdmin = { columns: ['number'] };
