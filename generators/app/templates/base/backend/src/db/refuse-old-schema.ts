import type { DatabaseConnection } from './connection.ts';
import { planMigrations } from './migrate.ts';

/** A process on an older schema would fail in the middle of its work. */
export async function refuseOldSchema(connection: DatabaseConnection): Promise<void> {
  const pending = await planMigrations(connection, 'up');
  if (pending.length === 0) return;
  throw new Error(`Pending migrations: ${pending.join(', ')}. Run "pnpm db up".`);
}
