// paxx/registered-middleware
export const middleware = {} satisfies Record<string, unknown>;
