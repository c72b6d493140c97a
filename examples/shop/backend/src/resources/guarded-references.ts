import type { Open, Opening, Resource } from '../core/context/resource.ts';
import { guardReferences } from '../db/guard-references.ts';

/** It comes early, so that all others write through the guard, too. */
export const guardedReferencesResource: Resource = { open: guard, idle: guard };

function guard({ db }: Opening): Open {
  return { adds: { db: guardReferences(db) } };
}
