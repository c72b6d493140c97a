import type { EventGroup } from '../core/event.ts';
import { roleEvents } from '../features/roles/events.ts';
import { workspaceEvents } from '../features/workspaces/events.ts';

export const events = {
  roles: roleEvents,
  workspaces: workspaceEvents,
} satisfies Record<string, EventGroup>;
