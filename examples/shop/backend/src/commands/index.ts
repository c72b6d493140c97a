import type { Commands } from '../core/commands/command.ts';
import { dbCheckCommand } from './db-check.ts';
import { dbMigrateCommand } from './db-migrate.ts';
import { dbSeedCommand } from './db-seed.ts';
import { dbCommand } from './db.ts';
import { openapiCommand } from './openapi.ts';
import { routesCommand } from './routes.ts';
import { shellCommand } from './shell.ts';
import { startCommand } from './start.ts';
import { tasksCommand } from './tasks.ts';
import { usersCommand } from './users.ts';

/** By name: `import-users` is called as `pnpm manage import users`. */
export const commands = {
  start: startCommand,
  db: dbCommand,
  users: usersCommand,
  openapi: openapiCommand,
  'db-seed': dbSeedCommand,
  routes: routesCommand,
  'db-migrate': dbMigrateCommand,
  'db-check': dbCheckCommand,
  shell: shellCommand,
  tasks: tasksCommand,
} satisfies Commands;
