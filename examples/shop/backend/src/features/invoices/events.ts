import { z } from 'zod';
import type { EventGroup } from '../../core/event.ts';

const payload = z.object({ workspaceId: z.uuid(), id: z.uuid() });
const permission = 'can_view_invoices';

/** What happens to invoices. Members who may see them hear of it at once. */
export const invoiceEvents = {
  created: { payload, permission },
  updated: { payload, permission },
  removed: { payload, permission },
} satisfies EventGroup;
