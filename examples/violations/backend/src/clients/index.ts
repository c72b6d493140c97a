// paxx/registered-client
export const clients = {} satisfies Record<string, unknown>;
