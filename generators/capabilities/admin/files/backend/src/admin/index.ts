import type { AdminView } from './admin-view.ts';

/** What the admin pages show. */
export const adminViews = {} satisfies Record<string, AdminView>;
