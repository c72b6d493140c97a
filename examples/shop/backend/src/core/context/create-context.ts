import type { AppContext } from './app-context.ts';
import type { Open, Opening } from './resource.ts';

/**
 * The application's context. Every transaction has its own; one inside of another is a savepoint.
 *
 * @param given what stands in for a member everywhere, as tests have it
 */
export function createContext(
  { settings, db, log }: Pick<Opening, 'settings' | 'db' | 'log'>,
  opened: readonly Open[],
  given: Partial<AppContext> = {},
): AppContext {
  const adds = Object.assign({}, ...opened.map((one) => one.adds), given) as Partial<AppContext>;
  const contextOn = (db: AppContext['db'], afterCommit: AppContext['afterCommit']): AppContext => {
    const transaction: AppContext['transaction'] = async (work) => {
      const waiting: Waiting = [];
      const later: AppContext['afterCommit'] = async (run) => void waiting.push(run);
      const result = await db.transaction((tx) => work(contextOn(tx, later)));
      await runAll(waiting, afterCommit);
      return result;
    };
    const scope = { ...adds, settings, log, db, afterCommit, transaction };
    return opened.reduce(
      (context, { within }) => ({ ...context, ...within?.(context), ...given, db, afterCommit }),
      scope as AppContext,
    );
  };
  return contextOn(db, async (run) => run());
}

/** What follows a commit. */
type Waiting = (() => Promise<void> | void)[];

/** In their order. One that fails keeps none behind it from running: what they follow is committed. */
async function runAll(waiting: Waiting, afterCommit: AppContext['afterCommit']): Promise<void> {
  const run = waiting.shift();
  if (run === undefined) return;
  try {
    await afterCommit(run);
  } finally {
    await runAll(waiting, afterCommit);
  }
}
