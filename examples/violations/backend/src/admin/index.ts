// paxx/registered-admin
export const adminViews = {} satisfies Record<string, unknown>;
