// paxx/registered-listener
export const listeners = {} satisfies Record<string, unknown>;
