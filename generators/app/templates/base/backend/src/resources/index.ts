import type { Resource } from '../core/context/resource.ts';

/** In the order in which they are opened: each finds in the context what the earlier ones gave. */
export const resources = {} satisfies Record<string, Resource>;
