import { count, toggle, type CommandRun } from '../core/commands/command.ts';
import { openDatabase, type DatabaseConnection } from './connection.ts';
import { migrate, planMigrations, readMigrations } from './migrate.ts';
import { readMigration, type Direction } from './migration-files.ts';
import { refuseDisorder } from './refuse-disorder.ts';
import { refuseBroken, seal, unseal } from './seals.ts';

export const migrationArguments = { count: count.optional().describe('how many') };

export const migrationOptions = {
  'dry-run': toggle.describe('print the SQL and run nothing'),
  confirm: toggle.describe('run them in production'),
};

type MigrationRun = CommandRun<typeof migrationArguments, typeof migrationOptions>;

/** What `db up` and `db down` share. */
export async function runMigrations(
  direction: Direction,
  { settings, args, options, open, print }: MigrationRun,
): Promise<void> {
  const isDryRun = options['dry-run'];
  const { isProduction, isDevelopment } = settings.runtime;
  if (isProduction && !isDryRun && !options.confirm) {
    throw new Error('This is production. Look at --dry-run, then say --confirm.');
  }
  // To take one back is how an edited one is opened again, so only production refuses that.
  if (direction === 'up' || isProduction) await refuseBroken();
  const connection = await open(openDatabase(settings.database));
  await refuseDisorder(connection);
  const run = isDryRun ? planMigrations : migrate;
  const names = await run(connection, direction, args.count);
  if (names.length === 0) print(`Nothing to do: no migration to run ${direction}.`);
  for (const name of names) {
    print(
      isDryRun ? `-- ${name}\n${await readMigration(name, direction)}` : `${direction} ${name}`,
    );
  }
  if (isDryRun || !isDevelopment) return;
  await (direction === 'up' ? seal(await appliedIn(connection)) : unseal(names));
}

async function appliedIn(connection: DatabaseConnection): Promise<string[]> {
  const status = await readMigrations(connection);
  return status.filter(({ isApplied }) => isApplied).map(({ name }) => name);
}
