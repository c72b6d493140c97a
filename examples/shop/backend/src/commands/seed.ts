import { openDatabase } from '../db/connection.ts';
import { seedDatabase } from '../db/seed.ts';
import { developmentPassword } from '../settings.ts';
import type { Command } from './command.ts';

export const seed: Command = {
  summary: 'Creates the first user and a workspace, once.',
  async run(settings) {
    if (settings.isProduction && settings.seed.password === developmentPassword) {
      throw new Error('SEED_PASSWORD: the development password is public. Set one of your own.');
    }
    const connection = await openDatabase(settings.database);
    try {
      const isNew = await seedDatabase(connection.db, settings.seed);
      console.log(`${settings.seed.email} ${isNew ? 'can log in now.' : 'exists already.'}`);
    } finally {
      await connection.close();
    }
  },
};
