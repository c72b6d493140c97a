import { command } from '../core/commands/command.ts';
import { openDatabase } from '../db/connection.ts';
import { readHistory } from '../db/migrate.ts';

export const dbHistoryCommand = command({
  summary: 'Lists what the database has run, when (UTC) and in which order.',
  async run({ settings, open, print }) {
    const connection = await open(openDatabase(settings.database));
    const history = await readHistory(connection);
    if (history.length === 0) print('No migration has run.');
    for (const { name, at } of history) print(`${at}  ${name}`);
  },
});
