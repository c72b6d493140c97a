import { z } from 'zod';
import { flag, settingsGroup } from '../core/settings/settings-group.ts';

export const cacheSettings = settingsGroup({
  variables: {
    CACHE_ENABLED: flag.default(true),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\//)
      .optional(),
  },
  compose: ({ CACHE_ENABLED, REDIS_URL }) => ({ isEnabled: CACHE_ENABLED, redisUrl: REDIS_URL }),
});
