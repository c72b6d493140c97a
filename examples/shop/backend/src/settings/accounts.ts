import { z } from 'zod';
import { flag, settingsGroup } from '../core/settings/settings-group.ts';
import { wholeNumber } from '../core/values/whole-number.ts';

export const accountsSettings = settingsGroup({
  variables: {
    ACCESS_CACHE_SECONDS: wholeNumber(z.int().min(0).max(60)).default(0),
    REGISTRATION_ENABLED: flag.optional(),
  },
  compose: ({ ACCESS_CACHE_SECONDS, REGISTRATION_ENABLED }, isProduction) => ({
    accessCacheSeconds: ACCESS_CACHE_SECONDS,
    isRegistrationOpen: REGISTRATION_ENABLED ?? !isProduction,
  }),
});
