import type { AppContext, DispatchOn } from './app-context.ts';
import { createContainer, withContainer } from '../container.ts';

/** What is the same inside and outside of a transaction, and the database to begin with. */
type Parts = Omit<AppContext, 'dispatch' | 'transaction' | 'afterCommit' | 'container'>;

/** The application's context. Every transaction has its own; one inside of another is a savepoint. */
export function createContext(parts: Parts, dispatchOn: DispatchOn): AppContext {
  const container = createContainer();
  const contextOn = (db: AppContext['db'], afterCommit: AppContext['afterCommit']): AppContext =>
    withContainer(container, {
      ...parts,
      db,
      afterCommit,
      dispatch: dispatchOn({ db, afterCommit }),
      // Nobody hears of what is rolled back.
      events: {
        ...parts.events,
        emit: (name, payload) =>
          void afterCommit(async () => {
            parts.events.emit(name, payload);
          }),
      },
      async transaction(work) {
        const waiting: (() => Promise<void>)[] = [];
        const result = await db.transaction((tx) => work(contextOn(tx, keepIn(waiting))));
        await runAll(waiting, afterCommit);
        return result;
      },
    });
  return contextOn(parts.db, (run) => run());
}

function keepIn(waiting: (() => Promise<void>)[]): AppContext['afterCommit'] {
  return (run) => {
    waiting.push(run);
    return Promise.resolve();
  };
}

/** In their order. One that fails keeps none behind it from running: what they follow is committed. */
async function runAll(
  waiting: (() => Promise<void>)[],
  afterCommit: AppContext['afterCommit'],
): Promise<void> {
  const run = waiting.shift();
  if (run === undefined) return;
  try {
    await afterCommit(run);
  } finally {
    await runAll(waiting, afterCommit);
  }
}
