import { createCache } from '../../src/cache/cache.ts';
import { createMemoryStore } from '../../src/cache/memory-store.ts';
import type { AppContext } from '../../src/core/context/app-context.ts';
import { createClients } from '../../src/core/context/clients.ts';
import { createContext } from '../../src/core/context/create-context.ts';
import type { EventBus } from '../../src/core/events/event-bus.ts';
import { createLogger } from '../../src/core/process/logging.ts';
import { readSettings } from '../../src/core/settings/read-settings.ts';
import type { TaskContext } from '../../src/tasks/task.ts';
import { createTestDatabase } from './database.ts';
import { createDispatchRecorder, type Dispatched } from './dispatch-recorder.ts';
import { createEventRecorder, type Emitted } from './event-recorder.ts';

export interface TestContext extends TaskContext {
  readonly dispatched: Dispatched[];
  readonly emitted: Emitted[];
  /** Where a test adds listeners; there are none. */
  readonly bus: EventBus;
}

/** What a test may give in place of the test's own. */
export type ContextOverrides = Partial<Omit<AppContext, 'transaction' | 'afterCommit'>>;

/** What services and tasks are composed from: a database of its own, a queue and events that are remembered. */
export async function createTestContext(overrides: ContextOverrides = {}): Promise<TestContext> {
  const { dispatch, db = (await createTestDatabase()).db, ...given } = overrides;
  const { dispatchOn, dispatched } = createDispatchRecorder();
  const log = overrides.log ?? createLogger('silent');
  const { bus, emitted } = createEventRecorder(log);
  const cache = createCache(createMemoryStore());
  const clients = createClients(readSettings({ NODE_ENV: 'test' }), log);
  const own = { events: bus, cache, clients, log };
  const parts = { db, ...own, ...given };
  const { signal } = new AbortController();
  const context = createContext(parts, dispatch ? () => dispatch : dispatchOn);
  return { ...context, signal, dispatched, emitted, bus };
}
