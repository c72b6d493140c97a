import { z } from 'zod';
import { settingsGroup } from '../core/settings/settings-group.ts';

export const runtimeSettings = settingsGroup({
  variables: {
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info'),
  },
  compose: ({ NODE_ENV, LOG_LEVEL }, isProduction) => ({
    isProduction,
    isDevelopment: NODE_ENV === 'development',
    logLevel: LOG_LEVEL,
  }),
  faultsInProduction: ({ LOG_LEVEL }) =>
    ['trace', 'debug'].includes(LOG_LEVEL)
      ? ['LOG_LEVEL: debugging writes down more than logs may hold. Take info or above.']
      : [],
});
