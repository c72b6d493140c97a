import { flag, settingsGroup } from '../core/settings/settings-group.ts';

export const documentationSettings = settingsGroup({
  variables: { DOCS_ENABLED: flag.optional() },
  compose: ({ DOCS_ENABLED }, isProduction) => ({ isEnabled: DOCS_ENABLED ?? !isProduction }),
});
