// paxx/registered-messages: invoices.json is never shown.
const messages = {};

export default messages;
