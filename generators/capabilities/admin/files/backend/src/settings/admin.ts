import { settingsGroup } from '../core/settings/settings-group.ts';
import { flag } from '../core/settings/settings-values.ts';

export const adminSettings = settingsGroup({
  variables: { ADMIN_ENABLED: flag.optional() },
  compose: ({ ADMIN_ENABLED }, isProduction) => ({ isEnabled: ADMIN_ENABLED ?? !isProduction }),
});
