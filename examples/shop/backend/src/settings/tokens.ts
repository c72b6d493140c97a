import { z } from 'zod';
import { duration, settingsGroup } from '../core/settings/settings-group.ts';

/** Signs tokens on a developer's machine. Everybody knows it, so nobody else may reach a server that uses it. */
export const developmentSecret = 'development-only-secret-change-me';

export const tokensSettings = settingsGroup({
  variables: {
    JWT_SECRET: z.string().min(32).default(developmentSecret),
    JWT_EXPIRES_IN: duration.prefault('15m'),
    SESSION_EXPIRES_IN: duration.prefault('30d'),
  },
  compose: ({ JWT_SECRET, JWT_EXPIRES_IN, SESSION_EXPIRES_IN }) => ({
    secret: JWT_SECRET,
    lifetime: JWT_EXPIRES_IN,
    sessionLifetime: SESSION_EXPIRES_IN,
  }),
  faultsWhenExposed: ({ JWT_SECRET }) =>
    JWT_SECRET === developmentSecret
      ? [
          'JWT_SECRET: the development secret is public. Set one of your own, at least 32 characters.',
        ]
      : [],
});
