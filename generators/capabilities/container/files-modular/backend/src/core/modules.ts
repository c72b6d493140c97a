import { apiKeyModule } from '../modules/api-keys/module.ts';
import { roleModule } from '../modules/roles/module.ts';
import { sessionModule } from '../modules/sessions/module.ts';
import { totalModule } from '../modules/totals/module.ts';
import { userModule } from '../modules/users/module.ts';
import { workspaceModule } from '../modules/workspaces/module.ts';
import type { Module } from './container.ts';

export const modules = {
  apiKeys: apiKeyModule,
  roles: roleModule,
  sessions: sessionModule,
  totals: totalModule,
  users: userModule,
  workspaces: workspaceModule,
} satisfies Record<string, Module<object>>;
