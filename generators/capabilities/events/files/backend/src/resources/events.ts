import type { Events } from '../core/events/events.ts';
import { createEventBus, type EventBus } from '../core/events/event-bus.ts';
import type { Open, Resource } from '../core/context/resource.ts';
import { listeners } from '../listeners/index.ts';

declare module '../core/context/app-context.ts' {
  interface AppContext {
    readonly events: Events;
  }
}

export const eventsResource: Resource = {
  open({ log }) {
    const bus = createEventBus(log);
    return {
      ...eventsOf(bus),
      start: (context) => {
        bus.listen(listeners, context);
      },
      close: bus.close,
    };
  },
  idle: ({ log }) => eventsOf(createEventBus(log)),
};

/** Nobody hears of what is rolled back. */
const eventsOf = (bus: EventBus): Open => ({
  adds: {},
  within: ({ afterCommit }) => ({
    events: {
      ...bus,
      emit: (name, payload) =>
        void afterCommit(async () => {
          bus.emit(name, payload);
        }),
    },
  }),
});
