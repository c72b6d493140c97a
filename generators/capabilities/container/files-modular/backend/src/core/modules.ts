import { roleModule } from '../modules/roles/module.ts';
import { sessionModule } from '../modules/sessions/module.ts';
import { systemUserModule } from '../modules/system-users/module.ts';
import { totalModule } from '../modules/totals/module.ts';
import { userModule } from '../modules/users/module.ts';
import { workspaceModule } from '../modules/workspaces/module.ts';
import type { Module } from './container.ts';

export const modules = {
  roles: roleModule,
  sessions: sessionModule,
  systemUsers: systemUserModule,
  totals: totalModule,
  users: userModule,
  workspaces: workspaceModule,
} satisfies Record<string, Module<object>>;
