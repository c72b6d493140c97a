// paxx/registered-command: the command of backend/src/commands/import-users.ts is not registered here.
export const commands = {};
