// paxx/registered-command: nothing knows this command.
export const importUsersCommand = {};
