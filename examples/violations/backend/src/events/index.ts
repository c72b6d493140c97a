// paxx/registered-event: the event group of backend/src/features/invoices/events.ts is not registered here.
export const events = {};
