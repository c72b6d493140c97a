// paxx/registered-event
export const events = {} satisfies Record<string, unknown>;
