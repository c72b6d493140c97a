import { command } from '../core/commands/command.ts';
import { migrationArguments, migrationOptions, runMigrations } from '../db/run-migrations.ts';

export const dbUpCommand = command({
  summary: 'Runs the pending migrations.',
  arguments: migrationArguments,
  options: migrationOptions,
  run: (run) => runMigrations('up', run),
});
