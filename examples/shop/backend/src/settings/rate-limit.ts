import { z } from 'zod';
import { flag, settingsGroup } from '../core/settings/settings-group.ts';
import { wholeNumber } from '../core/values/whole-number.ts';

export const rateLimitSettings = settingsGroup({
  variables: {
    RATE_LIMIT_ENABLED: flag.default(true),
    RATE_LIMIT_PER_MINUTE: wholeNumber(z.int().positive()).default(300),
    RATE_LIMIT_LOGINS_PER_HOUR: wholeNumber(z.int().positive()).default(100),
  },
  compose: (variables) => ({
    isEnabled: variables.RATE_LIMIT_ENABLED,
    requestsPerMinute: variables.RATE_LIMIT_PER_MINUTE,
    loginsPerHour: variables.RATE_LIMIT_LOGINS_PER_HOUR,
  }),
});
