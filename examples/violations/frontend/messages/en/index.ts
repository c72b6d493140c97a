// paxx/registered-messages: the message file of frontend/messages/en/invoices.json is not registered here.
export const messages = {};
