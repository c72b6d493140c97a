import { z } from 'zod';
import type { EventGroup } from '../../core/events/event.ts';

const payload = z.object({ workspaceId: z.uuid(), userId: z.uuid() });
const permission = 'can_view_workspace';

/** What happens to the members of a workspace. The others hear of it at once. */
export const workspaceEvents = {
  memberAdded: { payload, permission },
  memberChanged: { payload, permission },
  memberRemoved: { payload, permission },
} satisfies EventGroup;
