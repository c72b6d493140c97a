import type { Commands } from '../core/commands/command.ts';
import { dbCommand } from './db.ts';
import { openapiCommand } from './openapi.ts';
import { startCommand } from './start.ts';
import { usersCommand } from './users.ts';

/** By name: `import-users` is called as `pnpm manage import users`. */
export const commands = {
  start: startCommand,
  db: dbCommand,
  users: usersCommand,
  openapi: openapiCommand,
} satisfies Commands;
