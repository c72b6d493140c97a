// paxx/registered-settings: nothing knows this settings group.
export const httpSettings = {};
