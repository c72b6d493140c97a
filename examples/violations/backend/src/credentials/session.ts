// paxx/registered-credential: nothing knows this credential.
export const sessionCredential = {};
