import { z } from 'zod';
import { settingsGroup } from '../core/settings/settings-group.ts';

export const temporalSettings = settingsGroup({
  variables: {
    TEMPORAL_ADDRESS: z.string().default('localhost:7233'),
    TEMPORAL_NAMESPACE: z.string().default('default'),
  },
  compose: ({ TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE }) => ({
    address: TEMPORAL_ADDRESS,
    namespace: TEMPORAL_NAMESPACE,
  }),
});
