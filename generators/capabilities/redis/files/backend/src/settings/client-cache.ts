import { flag, settingsGroup } from '../core/settings/settings-group.ts';

export const clientCacheSettings = settingsGroup({
  variables: { CLIENT_CACHE_ENABLED: flag.default(true) },
  compose: ({ CLIENT_CACHE_ENABLED }) => ({ isEnabled: CLIENT_CACHE_ENABLED }),
});
