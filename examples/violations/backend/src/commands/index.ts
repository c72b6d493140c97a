// paxx/registered-command
export const commands = {} satisfies Record<string, unknown>;
