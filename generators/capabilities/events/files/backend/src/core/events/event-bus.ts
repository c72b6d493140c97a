import type { FastifyBaseLogger } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import type { AppContext } from '../context/app-context.ts';
import type { Events, ListenerGroup } from './events.ts';

type Groups = Readonly<Record<string, ListenerGroup>>;
type Listener = (payload: unknown, context: AppContext) => Promise<void> | void;

export interface EventBus extends Events {
  /** Begins to call the listeners in this process. */
  readonly listen: (groups: Groups, context: AppContext) => void;
  /** Lets running listeners end. */
  readonly close: () => Promise<void>;
}

/** The application's events, on Node's own emitter. How a listener fails is not the emitter's matter. */
export function createEventBus(log: FastifyBaseLogger): EventBus {
  const emitter = new EventEmitter().setMaxListeners(0);
  const running = new Set<Promise<void>>();
  /** What led to the running listener. None of it comes again, or listeners would call each other forever. */
  const path = new AsyncLocalStorage<readonly string[]>();

  return {
    emit(name, payload) {
      const before = path.getStore() ?? [];
      const whole = [...before, name];
      if (before.includes(name)) return log.error({ path: whole }, 'listeners call each other');
      path.run(whole, () => {
        emitter.emit(name, payload);
        emitter.emit('any', name, payload);
      });
    },
    onAny(callback) {
      emitter.on('any', callback);
      return () => void emitter.off('any', callback);
    },
    listen(groups, context) {
      for (const { event, group, listener } of listenersIn(groups)) {
        const given = { ...context, log: context.log.child({ event, listener: group }) };
        emitter.on(event, (payload: unknown) => {
          const run = call(listener, payload, given).finally(() => running.delete(run));
          running.add(run);
        });
      }
    },
    async close() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function call(listener: Listener, payload: unknown, context: AppContext): Promise<void> {
  try {
    await listener(payload, context);
  } catch (error) {
    context.log.error({ err: error }, 'listener failed');
  }
}

function listenersIn(groups: Groups) {
  return Object.entries(groups).flatMap(([group, listeners]) =>
    Object.entries(listeners).map(([event, listener]) => ({
      event,
      group,
      listener: listener as Listener,
    })),
  );
}
