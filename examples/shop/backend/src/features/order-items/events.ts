import { z } from 'zod';
import type { EventGroup } from '../../core/event.ts';

const payload = z.object({ workspaceId: z.uuid(), id: z.uuid() });
const permission = 'can_view_order_items';

/** What happens to order items. Members who may see them hear of it at once. */
export const orderItemEvents = {
  created: { payload, permission },
  updated: { payload, permission },
  removed: { payload, permission },
} satisfies EventGroup;
