import type { AdminView } from '../../admin-view.ts';
import { adminViews } from '../../index.ts';

/** By any key: what comes in a URL may be none of them. */
export const views: Readonly<Record<string, AdminView>> = adminViews;
