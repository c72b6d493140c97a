import { z } from 'zod';
import { settingsGroup } from '../core/settings/settings-group.ts';

export const metricsSettings = settingsGroup({
  variables: { METRICS_TOKEN: z.string().min(16).optional() },
  compose: ({ METRICS_TOKEN }) => ({ token: METRICS_TOKEN }),
});
