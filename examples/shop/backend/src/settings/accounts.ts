import { flag, settingsGroup } from '../core/settings/settings-group.ts';

export const accountsSettings = settingsGroup({
  variables: { REGISTRATION_ENABLED: flag.optional() },
  compose: ({ REGISTRATION_ENABLED }, isProduction) => ({
    isRegistrationOpen: REGISTRATION_ENABLED ?? !isProduction,
  }),
});
