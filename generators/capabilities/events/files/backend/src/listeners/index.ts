import type { ListenerGroup } from '../core/events/events.ts';

export const listeners = {} satisfies Record<string, ListenerGroup>;
