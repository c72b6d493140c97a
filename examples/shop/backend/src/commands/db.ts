import { command, count, toggle, type CommandGroup } from '../core/commands/command.ts';
import { openDatabase } from '../db/connection.ts';
import { migrate, planMigrations, readHistory, refuseDisorder } from '../db/migrate.ts';
import { listMigrations, readMigration, type Direction } from '../db/migration-files.ts';
import { findBroken, refuseBroken, seal, unseal } from '../db/seals.ts';

export const dbCommand = {
  up: migrationCommand('up', 'Runs the pending migrations.'),

  down: migrationCommand('down', 'Undoes the newest migration, or as many as are asked for.'),

  status: command({
    summary: 'Lists the migrations, which of them the database has, and what is wrong with them.',
    async run({ settings, open, print }) {
      const history = await readHistory(await open(openDatabase(settings.database)));
      const ran = new Set(history.map(({ name }) => name));
      for (const name of await listMigrations()) {
        print(`${ran.delete(name) ? 'applied' : 'pending'}  ${name}`);
      }
      for (const name of ran) print(`applied  ${name}, whose file is gone`);
      for (const file of await findBroken()) print(`edited   ${file}, which was sealed`);
    },
  }),

  history: command({
    summary: 'Lists what the database has run, when (UTC) and in which order.',
    async run({ settings, open, print }) {
      const history = await readHistory(await open(openDatabase(settings.database)));
      if (history.length === 0) print('No migration has run.');
      for (const { name, at } of history) print(`${at}  ${name}`);
    },
  }),
} satisfies CommandGroup;

function migrationCommand(direction: Direction, summary: string) {
  return command({
    summary,
    arguments: { count: count.optional().describe('how many') },
    options: {
      dryRun: toggle.describe('print the SQL and run nothing'),
      confirm: toggle.describe('run them in production'),
    },
    async run({ settings, args, options: { dryRun, confirm }, open, print }) {
      const { isProduction, isDevelopment } = settings.runtime;
      if (isProduction && !dryRun && !confirm) {
        throw new Error('This is production. Look at --dry-run, then say --confirm.');
      }
      // To take one back is how an edited one is opened again, so only production refuses that.
      if (direction === 'up' || isProduction) await refuseBroken();
      const connection = await open(openDatabase(settings.database));
      await refuseDisorder(connection);
      const names = await (dryRun ? planMigrations : migrate)(connection, direction, args.count);
      if (names.length === 0) print(`Nothing to do: no migration to run ${direction}.`);
      for (const name of names) {
        print(
          dryRun ? `-- ${name}\n${await readMigration(name, direction)}` : `${direction} ${name}`,
        );
      }
      if (dryRun || !isDevelopment) return;
      const ran = (await readHistory(connection)).map(({ name }) => name);
      await (direction === 'up' ? seal(ran) : unseal(names));
    },
  });
}
