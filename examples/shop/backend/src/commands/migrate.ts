import { openDatabase } from '../db/connection.ts';
import { migrate, planMigrations, readMigration, type Direction } from '../db/migrate.ts';
import type { Command } from './command.ts';

export const migrateUp: Command = {
  summary: 'Runs the pending migrations. Options: --dry-run, --count N',
  run: (...given) => run('up', ...given),
};

export const migrateDown: Command = {
  summary: 'Undoes the newest migration. Options: --dry-run, --count N',
  run: (...given) => run('down', ...given),
};

const run = async (
  direction: Direction,
  ...[settings, { count, isDryRun, isConfirmed }]: Parameters<Command['run']>
): Promise<void> => {
  if (settings.isProduction && !isDryRun && !isConfirmed) {
    throw new Error('This is production. Look at --dry-run, then say --confirm.');
  }
  const connection = await openDatabase(settings.database);
  try {
    const names = isDryRun
      ? await planMigrations(connection, direction, count)
      : await migrate(connection, direction, count);
    if (names.length === 0) console.log(`Nothing to do: no migration to run ${direction}.`);
    for (const name of names) {
      console.log(
        isDryRun ? `-- ${name}\n${await readMigration(name, direction)}` : `${direction} ${name}`,
      );
    }
  } finally {
    await connection.close();
  }
};
