import type { ListenerGroup } from '../core/events/events.ts';
import { workspaceListeners } from '../features/workspaces/listeners.ts';

export const listeners = {
  workspaces: workspaceListeners,
} satisfies Record<string, ListenerGroup>;
