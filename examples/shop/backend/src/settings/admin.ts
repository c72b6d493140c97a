import { flag, settingsGroup } from '../core/settings/settings-group.ts';

export const adminSettings = settingsGroup({
  variables: { ADMIN_ENABLED: flag.optional() },
  compose: ({ ADMIN_ENABLED }, isProduction) => ({ isEnabled: ADMIN_ENABLED ?? !isProduction }),
});
