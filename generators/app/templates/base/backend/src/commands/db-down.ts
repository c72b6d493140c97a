import { command } from '../core/commands/command.ts';
import { migrationArguments, migrationOptions, runMigrations } from '../db/run-migrations.ts';

export const dbDownCommand = command({
  summary: 'Undoes the newest migration, or as many as are asked for.',
  arguments: migrationArguments,
  options: migrationOptions,
  run: (run) => runMigrations('down', run),
});
