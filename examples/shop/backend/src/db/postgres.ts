import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool } from 'pg';
import type { DatabaseSettings } from '../settings/database.ts';
import type { DatabaseConnection, SqlSession } from './connection.ts';

/** Opens a pool of connections to a PostgreSQL server, and fails at once when it cannot be reached. */
export async function openPostgres(
  url: string,
  { echo, poolMax, statementTimeout, connectTimeout }: DatabaseSettings,
): Promise<DatabaseConnection> {
  const server = { connectionString: url, connectionTimeoutMillis: connectTimeout };
  const pool = new Pool({ ...server, max: poolMax, statement_timeout: statementTimeout });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw unreachable(url, error);
  });
  return {
    db: drizzle({ client: pool, logger: echo }),
    engine: url,
    withSession: (run) => withClient(new Client(server), run),
    close: () => pool.end(),
  };
}

/** A connection of its own: a migration may take longer than any request, and what it sets ends with it. */
async function withClient<T>(client: Client, run: (session: SqlSession) => Promise<T>): Promise<T> {
  // A connection that breaks fails the query that runs; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run({ query: (sql, values) => client.query(sql, values) });
  } finally {
    await client.end();
  }
}

/** Says where, which the driver's words often leave out, and never the password. */
function unreachable(url: string, cause: unknown): Error {
  const { host, pathname } = new URL(url);
  const { message, code } = cause as NodeJS.ErrnoException;
  const reason = message || code || 'it does not answer';
  return new Error(`The database ${host}${pathname} cannot be opened: ${reason}`, { cause });
}
