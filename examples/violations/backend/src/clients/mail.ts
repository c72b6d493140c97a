// paxx/registered-client: nothing knows this client.
export const createMailClient = {};
