import { userAdmin } from '../features/users/admin.ts';
import { workspaceAdmin } from '../features/workspaces/admin.ts';
import type { AdminView } from './admin-view.ts';

/** What the admin pages show. */
export const adminViews = {
  users: userAdmin,
  workspaces: workspaceAdmin,
} satisfies Record<string, AdminView>;
