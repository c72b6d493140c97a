// paxx/registered-client: the client of backend/src/clients/mail.ts is not registered here.
export const clients = {};
