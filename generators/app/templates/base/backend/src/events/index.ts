import type { EventGroup } from '../core/events/event.ts';
import { roleEvents } from '../features/roles/events.ts';
import { sessionEvents } from '../features/sessions/events.ts';
import { workspaceEvents } from '../features/workspaces/events.ts';

export const events = {
  roles: roleEvents,
  sessions: sessionEvents,
  workspaces: workspaceEvents,
} satisfies Record<string, EventGroup>;
