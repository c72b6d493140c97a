import { settingsGroup } from '../core/settings-group.ts';
import { flag } from '../core/settings-values.ts';

export const accountsSettings = settingsGroup({
  variables: { REGISTRATION_ENABLED: flag.optional() },
  compose: ({ REGISTRATION_ENABLED }, isProduction) => ({
    isRegistrationOpen: REGISTRATION_ENABLED ?? !isProduction,
  }),
});
