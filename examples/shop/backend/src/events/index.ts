import type { EventGroup } from '../core/event.ts';
import { invoiceEvents } from '../features/invoices/events.ts';
import { orderItemEvents } from '../features/order-items/events.ts';
import { roleEvents } from '../features/roles/events.ts';
import { sessionEvents } from '../features/sessions/events.ts';
import { workspaceEvents } from '../features/workspaces/events.ts';

export const events = {
  invoices: invoiceEvents,
  orderItems: orderItemEvents,
  roles: roleEvents,
  sessions: sessionEvents,
  workspaces: workspaceEvents,
} satisfies Record<string, EventGroup>;
