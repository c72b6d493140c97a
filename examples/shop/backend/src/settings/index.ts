import type { SettingsGroup } from '../core/settings/settings-group.ts';
import { accountsSettings } from './accounts.ts';
import { adminSettings } from './admin.ts';
import { databaseSettings } from './database.ts';
import { documentationSettings } from './documentation.ts';
import { httpSettings } from './http.ts';
import { mailSettings } from './mail.ts';
import { rateLimitSettings } from './rate-limit.ts';
import { runtimeSettings } from './runtime.ts';
import { seedSettings } from './seed.ts';
import { tasksSettings } from './tasks.ts';
import { tokensSettings } from './tokens.ts';

/** In the order of `.env.example`. */
export const settingsGroups = {
  runtime: runtimeSettings,
  http: httpSettings,
  rateLimit: rateLimitSettings,
  database: databaseSettings,
  tokens: tokensSettings,
  accounts: accountsSettings,
  admin: adminSettings,
  seed: seedSettings,
  documentation: documentationSettings,
  tasks: tasksSettings,
  mail: mailSettings,
} satisfies Record<string, SettingsGroup>;
