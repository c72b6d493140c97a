import { drizzle } from 'drizzle-orm/node-postgres';
import { openDatabase, type DatabaseConnection } from '../../db/connection.ts';
import { resources } from '../../resources/index.ts';
import { createLogger } from '../process/logging.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { AppContext } from './app-context.ts';
import { createContext } from './create-context.ts';
import type { Open, Opening, OpenResources, Resource } from './resource.ts';

/** Everything that the API, the worker and the commands are composed from, opened. */
export interface Application {
  readonly connection: DatabaseConnection;
  readonly context: AppContext;
  readonly resources: OpenResources;
  /** Closes all of it, the newest first. */
  readonly close: () => Promise<void>;
}

/** Opens the database and what builds on it. What was opened before a failure is closed again. */
export async function openApplication(settings: Settings): Promise<Application> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of closing.splice(0).reverse()) await closeOne();
  };
  try {
    const log = createLogger(settings.runtime.logLevel);
    const connection = await openDatabase(settings.database);
    closing.push(connection.close);
    const opened: Record<string, Open> = {};
    let opening: Opening = { settings, log, connection, db: connection.db };
    for (const [name, resource] of Object.entries<Resource>(resources)) {
      const one = await resource.open(opening);
      if (one.close) closing.push(one.close);
      opened[name] = one;
      opening = { ...opening, ...one.adds };
    }
    const context = createContext(opening, Object.values(opened));
    for (const { start } of Object.values(opened)) await start?.(context);
    return { connection, context, resources: opened, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A context in which nothing is open, but for what is given. */
export function idleContext({
  settings,
  log = createLogger('silent'),
  db = drizzle.mock(),
  ...given
}: Partial<AppContext> & Pick<AppContext, 'settings'>): AppContext {
  let opening: Opening = { settings, log, db, ...given };
  const opened = Object.values<Resource>(resources).map((resource) => {
    const one = resource.idle(opening);
    opening = { ...opening, ...one.adds, ...given };
    return one;
  });
  return createContext(opening, opened, given);
}
