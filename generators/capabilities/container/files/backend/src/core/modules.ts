import { sessionModule } from '../features/sessions/module.ts';
import { userModule } from '../features/users/module.ts';
import { workspaceModule } from '../features/workspaces/module.ts';
import type { Module } from './container.ts';

export const modules = {
  sessions: sessionModule,
  users: userModule,
  workspaces: workspaceModule,
} satisfies Record<string, Module<object>>;
