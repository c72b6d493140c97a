import type { Resource } from '../core/context/resource.ts';
import { guardedReferencesResource } from './guarded-references.ts';
import { tasksResource } from './tasks.ts';

/** In the order in which they are opened: each finds in the context what the earlier ones gave. */
export const resources = {
  guardedReferences: guardedReferencesResource,
  tasks: tasksResource,
} satisfies Record<string, Resource>;
