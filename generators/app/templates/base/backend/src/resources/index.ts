import type { Resource } from '../core/context/resource.ts';
import { clientsResource } from './clients.ts';

/** In the order in which they are opened: each finds in the context what the earlier ones gave. */
export const resources = {
  clients: clientsResource,
} satisfies Record<string, Resource>;
