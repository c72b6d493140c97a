// paxx/registered-command
export const importUsersCommand = { summary: 'Nobody can call this.' };
