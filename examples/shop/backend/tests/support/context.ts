import type { AppContext } from '../../src/core/app-context.ts';
import { createTestDatabase } from './database.ts';
import { createDispatchRecorder, type Dispatched } from './dispatch-recorder.ts';

/** What services are composed from: a database of its own, and a queue that only remembers. */
export async function createTestContext(): Promise<AppContext & { dispatched: Dispatched[] }> {
  const { db } = await createTestDatabase();
  return { db, ...createDispatchRecorder() };
}
