import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { DatabaseSettings } from '../settings.ts';
import type { DatabaseConnection } from './connection.ts';
import * as schema from './schema.ts';

/** Opens a pool of connections to a PostgreSQL server, and fails at once when it cannot be reached. */
export async function openPostgres(
  url: string,
  { echo }: DatabaseSettings,
): Promise<DatabaseConnection> {
  const pool = new Pool({ connectionString: url, max: 10 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  return {
    db: drizzle({ client: pool, schema, logger: echo }),
    queue: { connectionString: url },
    async withSession(run) {
      const client = await pool.connect();
      try {
        return await run(client);
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
