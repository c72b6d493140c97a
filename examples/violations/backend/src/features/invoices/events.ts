// paxx/registered-event: nobody can listen to it.
export const invoiceEvents = { created: 'an invoice was created' };
