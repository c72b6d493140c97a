import { command } from '../core/commands/command.ts';
import { openDatabase } from '../db/connection.ts';
import { readHistory, readMigrations } from '../db/migrate.ts';
import { findBroken } from '../db/seals.ts';

export const dbStatusCommand = command({
  summary: 'Lists the migrations, which of them the database has, and what is wrong with them.',
  async run({ settings, open, print }) {
    const connection = await open(openDatabase(settings.database));
    const status = await readMigrations(connection);
    for (const { name, isApplied } of status)
      print(`${isApplied ? 'applied' : 'pending'}  ${name}`);
    for (const { name } of await readHistory(connection)) {
      if (!status.some((one) => one.name === name)) print(`applied  ${name}, whose file is gone`);
    }
    for (const file of await findBroken()) print(`edited   ${file}, which was sealed`);
  },
});
