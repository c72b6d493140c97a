// paxx/registered-credential: the credential of backend/src/credentials/session.ts is not registered here.
export const credentials = {};
