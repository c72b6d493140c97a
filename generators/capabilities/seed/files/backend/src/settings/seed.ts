import { z } from 'zod';
import { settingsGroup } from '../core/settings/settings-group.ts';

/** The password of the seeded user on a developer's machine. Seeding refuses it in production. */
export const developmentPassword = 'correct horse battery staple';

export const seedSettings = settingsGroup({
  variables: {
    SEED_EMAIL: z.email().default('admin@example.com'),
    SEED_PASSWORD: z.string().min(12).default(developmentPassword),
  },
  compose: ({ SEED_EMAIL, SEED_PASSWORD }, isProduction) => ({
    email: SEED_EMAIL.toLowerCase(),
    password: SEED_PASSWORD,
    hasMembers: !isProduction,
  }),
});
