import type { Command } from '../core/commands/command.ts';
import { cacheClearCommand } from './cache-clear.ts';
import { dbCheckCommand } from './db-check.ts';
import { dbDownCommand } from './db-down.ts';
import { dbHistoryCommand } from './db-history.ts';
import { dbMigrateCommand } from './db-migrate.ts';
import { dbSeedCommand } from './db-seed.ts';
import { dbStatusCommand } from './db-status.ts';
import { dbUpCommand } from './db-up.ts';
import { openapiCommand } from './openapi.ts';
import { routesCommand } from './routes.ts';
import { shellCommand } from './shell.ts';
import { startCommand } from './start.ts';
import { stateCommand } from './state.ts';
import { tasksFailedCommand } from './tasks-failed.ts';
import { tasksListCommand } from './tasks-list.ts';
import { tasksRetryCommand } from './tasks-retry.ts';
import { tasksStatusCommand } from './tasks-status.ts';
import { usersActivateCommand } from './users-activate.ts';
import { usersCreateCommand } from './users-create.ts';
import { usersDeactivateCommand } from './users-deactivate.ts';
import { usersListCommand } from './users-list.ts';
import { usersSetPasswordCommand } from './users-set-password.ts';

/** By name: `db-up` is called as `pnpm manage db up`. */
export const commands = {
  start: startCommand,
  'db-up': dbUpCommand,
  'db-down': dbDownCommand,
  'db-status': dbStatusCommand,
  'db-history': dbHistoryCommand,
  'db-migrate': dbMigrateCommand,
  'db-check': dbCheckCommand,
  'db-seed': dbSeedCommand,
  'users-list': usersListCommand,
  'users-create': usersCreateCommand,
  'users-set-password': usersSetPasswordCommand,
  'users-deactivate': usersDeactivateCommand,
  'users-activate': usersActivateCommand,
  'tasks-list': tasksListCommand,
  'tasks-status': tasksStatusCommand,
  'tasks-failed': tasksFailedCommand,
  'tasks-retry': tasksRetryCommand,
  'cache-clear': cacheClearCommand,
  state: stateCommand,
  openapi: openapiCommand,
  routes: routesCommand,
  shell: shellCommand,
} satisfies Record<string, Command>;
