import { settingsGroup } from '../core/settings/settings-group.ts';
import { flag } from '../core/settings/settings-values.ts';

export const documentationSettings = settingsGroup({
  variables: { DOCS_ENABLED: flag.optional() },
  compose: ({ DOCS_ENABLED }, isProduction) => ({ isEnabled: DOCS_ENABLED ?? !isProduction }),
});
