import { command, toggle } from '../core/commands/command.ts';
import { openApplication } from '../core/context/open-application.ts';
import { seedDatabase } from '../seed.ts';
import { developmentPassword } from '../settings/seed.ts';

export const dbSeedCommand = command({
  summary:
    'Creates the first user and a workspace, once; in development with members of each role.',
  options: { confirm: toggle.describe('create them in production') },
  async run({ settings, options, open, print }) {
    const { runtime, seed } = settings;
    if (runtime.isProduction && !options.confirm) {
      throw new Error('This is production. Say --confirm.');
    }
    if (runtime.isProduction && seed.password === developmentPassword) {
      throw new Error('SEED_PASSWORD: the development password is public. Set one of your own.');
    }
    // With everything open, so that rows of features may come about as their services make them.
    const { context } = await open(openApplication(settings));
    const emails = await seedDatabase(context.db, seed);
    if (emails.length === 0) print(`${seed.email} exists already.`);
    for (const email of emails) print(`${email} can log in now.`);
  },
});
