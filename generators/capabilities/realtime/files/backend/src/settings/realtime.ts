import { z } from 'zod';
import { flag, settingsGroup } from '../core/settings/settings-group.ts';
import { wholeNumber } from '../core/values/whole-number.ts';

export const realtimeSettings = settingsGroup({
  variables: {
    REALTIME_ENABLED: flag.default(true),
    REALTIME_CHECK_SECONDS: z.coerce.number().positive().max(3600).default(30),
    REALTIME_CONNECTIONS_PER_USER: wholeNumber(z.int().positive()).default(10),
  },
  compose: (variables) => ({
    isEnabled: variables.REALTIME_ENABLED,
    checkSeconds: variables.REALTIME_CHECK_SECONDS,
    connectionsPerUser: variables.REALTIME_CONNECTIONS_PER_USER,
  }),
});
