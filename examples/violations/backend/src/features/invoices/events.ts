// paxx/registered-event: nothing knows this event group.
export const invoiceEvents = {};
