import { command } from '../core/command.ts';
import { openDatabase } from '../db/connection.ts';
import { seedDatabase } from '../db/seed.ts';
import { developmentPassword } from '../settings/seed.ts';

export const dbSeedCommand = command({
  summary: 'Creates the first user and a workspace, once.',
  async run({ settings, open, print }) {
    if (settings.runtime.isProduction && settings.seed.password === developmentPassword) {
      throw new Error('SEED_PASSWORD: the development password is public. Set one of your own.');
    }
    const { db } = await open(openDatabase(settings.database));
    const isNew = await seedDatabase(db, settings.seed);
    print(`${settings.seed.email} ${isNew ? 'can log in now.' : 'exists already.'}`);
  },
});
