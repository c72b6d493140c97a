// paxx/registered-listener: nothing knows this listener group.
export const invoiceListeners = {};
