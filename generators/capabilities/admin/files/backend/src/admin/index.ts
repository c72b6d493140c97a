import type { AdminView } from './admin-view.ts';
import { userAdmin } from '../features/users/admin.ts';
import { workspaceAdmin } from '../features/workspaces/admin.ts';

/** What the admin pages show. */
export const adminViews = {
  users: userAdmin,
  workspaces: workspaceAdmin,
} satisfies Record<string, AdminView>;
