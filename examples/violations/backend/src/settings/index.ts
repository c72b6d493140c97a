// paxx/registered-settings
export const settingsGroups = {} satisfies Record<string, unknown>;
