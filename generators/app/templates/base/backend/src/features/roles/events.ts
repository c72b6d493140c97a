import { z } from 'zod';
import type { EventGroup } from '../../core/events/event.ts';

const payload = z.object({ workspaceId: z.uuid(), name: z.string() });
const permission = 'can_view_roles';

/** What happens to the roles of a workspace. Members who may see them hear of it at once. */
export const roleEvents = {
  created: { payload, permission },
  updated: { payload, permission },
  removed: { payload, permission },
} satisfies EventGroup;
