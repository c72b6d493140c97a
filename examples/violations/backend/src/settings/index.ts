// paxx/registered-settings: the settings group of backend/src/settings/http.ts is not registered here.
export const settingsGroups = {};
