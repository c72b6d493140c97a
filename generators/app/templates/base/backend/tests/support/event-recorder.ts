import type { FastifyBaseLogger } from 'fastify';
import { createEventBus, type EventBus } from '../../src/core/events/event-bus.ts';
import type { EventName } from '../../src/core/events/events.ts';

export interface Emitted {
  readonly name: EventName;
  readonly payload: unknown;
}

/** The application's own events, with no listener as long as a test adds none: keeps what was emitted. */
export function createEventRecorder(log: FastifyBaseLogger): { bus: EventBus; emitted: Emitted[] } {
  const emitted: Emitted[] = [];
  const bus = createEventBus(log);
  bus.onAny((name, payload) => emitted.push({ name, payload }));
  return { bus, emitted };
}
