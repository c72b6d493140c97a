import type { Resource } from '../core/context/resource.ts';
import { clientsResource } from './clients.ts';
import { tiersResource } from './tiers.ts';

/** In the order in which they are opened: each finds in the context what the earlier ones gave. */
export const resources = {
  clients: clientsResource,
  tiers: tiersResource,
} satisfies Record<string, Resource>;
