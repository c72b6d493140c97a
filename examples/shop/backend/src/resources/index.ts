import type { Resource } from '../core/context/resource.ts';
import { guardedReferencesResource } from './guarded-references.ts';
import { mailResource } from './mail.ts';
import { tasksResource } from './tasks.ts';

/** In the order in which they are opened: each finds in the context what the earlier ones gave. */
export const resources = {
  guardedReferences: guardedReferencesResource,
  tasks: tasksResource,
  mail: mailResource,
} satisfies Record<string, Resource>;
