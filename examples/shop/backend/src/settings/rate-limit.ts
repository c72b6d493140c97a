import { z } from 'zod';
import { settingsGroup } from '../core/settings-group.ts';
import { flag } from '../core/settings-values.ts';

export const rateLimitSettings = settingsGroup({
  variables: {
    RATE_LIMIT_ENABLED: flag.default(true),
    RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(300),
  },
  compose: ({ RATE_LIMIT_ENABLED, RATE_LIMIT_PER_MINUTE }) => ({
    isEnabled: RATE_LIMIT_ENABLED,
    requestsPerMinute: RATE_LIMIT_PER_MINUTE,
  }),
});
