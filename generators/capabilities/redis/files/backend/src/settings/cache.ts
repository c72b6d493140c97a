import { z } from 'zod';
import { flag, settingsGroup } from '../core/settings/settings-group.ts';
import { wholeNumber } from '../core/values/whole-number.ts';

export const cacheSettings = settingsGroup({
  variables: {
    CACHE_ENABLED: flag.default(true),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\//)
      .optional(),
    ACCESS_CACHE_SECONDS: wholeNumber(z.int().min(0).max(60)).default(0),
  },
  compose: ({ CACHE_ENABLED, REDIS_URL, ACCESS_CACHE_SECONDS }) => ({
    isEnabled: CACHE_ENABLED,
    redisUrl: REDIS_URL,
    accessSeconds: ACCESS_CACHE_SECONDS,
  }),
});
