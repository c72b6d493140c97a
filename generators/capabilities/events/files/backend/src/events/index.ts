import type { EventGroup } from '../core/events/event.ts';

export const events = {} satisfies Record<string, EventGroup>;
