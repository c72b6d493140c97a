import type { SettingsGroup } from '../core/settings/settings-group.ts';
import { accountsSettings } from './accounts.ts';
import { databaseSettings } from './database.ts';
import { httpSettings } from './http.ts';
import { rateLimitSettings } from './rate-limit.ts';
import { runtimeSettings } from './runtime.ts';
import { tokensSettings } from './tokens.ts';

/** In the order of `.env.example`. */
export const settingsGroups = {
  runtime: runtimeSettings,
  http: httpSettings,
  rateLimit: rateLimitSettings,
  database: databaseSettings,
  tokens: tokensSettings,
  accounts: accountsSettings,
} satisfies Record<string, SettingsGroup>;
