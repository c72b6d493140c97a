import { openDatabase } from '../db/connection.ts';
import { readMigrations } from '../db/migrate.ts';
import type { Command } from './command.ts';

export const showStatus: Command = {
  summary: 'Lists the migrations and which of them the database has.',
  async run({ database }) {
    const connection = await openDatabase(database);
    try {
      for (const { name, isApplied } of await readMigrations(connection)) {
        console.log(`${isApplied ? 'applied' : 'pending'}  ${name}`);
      }
    } finally {
      await connection.close();
    }
  },
};
