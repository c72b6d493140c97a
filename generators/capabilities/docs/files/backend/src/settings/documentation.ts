import { settingsGroup } from '../core/settings-group.ts';
import { flag } from '../core/settings-values.ts';

export const documentationSettings = settingsGroup({
  variables: { DOCS_ENABLED: flag.optional() },
  compose: ({ DOCS_ENABLED }, isProduction) => ({ isEnabled: DOCS_ENABLED ?? !isProduction }),
});
