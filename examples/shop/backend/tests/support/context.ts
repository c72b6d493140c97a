import type { AppContext } from '../../src/core/context/app-context.ts';
import { idleContext } from '../../src/core/context/open-application.ts';
import { readSettings } from '../../src/core/settings/read-settings.ts';
import { createTestDatabase } from './database.ts';

/** What a test may give in place of the test's own. */
export type ContextOverrides = Partial<Omit<AppContext, 'transaction' | 'afterCommit'>>;

/** What services are composed from: a database of its own, and stand-ins of everything else. */
export async function createTestContext(overrides: ContextOverrides = {}): Promise<AppContext> {
  const { settings = readSettings({ NODE_ENV: 'test' }), ...given } = overrides;
  const { db = (await createTestDatabase()).db } = overrides;
  return idleContext({ ...given, settings, db });
}
