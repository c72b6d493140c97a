// paxx/registered-listener: the listener group of backend/src/features/invoices/listeners.ts is not registered here.
export const listeners = {};
