import type { Resource } from '../core/context/resource.ts';
import { clientsResource } from './clients.ts';
import { tasksResource } from './tasks.ts';

/** In the order in which they are opened: each finds in the context what the earlier ones gave. */
export const resources = {
  clients: clientsResource,
  tasks: tasksResource,
} satisfies Record<string, Resource>;
