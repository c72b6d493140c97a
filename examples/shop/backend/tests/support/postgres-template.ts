import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier as quoted } from 'pg';
import { readSettings } from '../../src/core/settings/read-settings.ts';
import { openDatabase, type DatabaseConnection } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { hashMigrations } from './migrations-hash.ts';

/** The server that a run tests on, and what the run calls its databases. */
export interface PostgresRun {
  readonly url: string;
  readonly name: string;
  readonly template: string;
}

// PostgreSQL cuts names off after 63 letters, and about 30 follow.
const prefix = 'shop'.slice(0, 30) + '_test_';

/**
 * Makes a migrated database, once for each state of the migrations, and drops what killed runs left behind.
 * A run holds a lock on its name and on its template until `end`; a database that nobody holds is left over.
 */
export async function startPostgresRun(
  url: string,
): Promise<PostgresRun & { end: () => Promise<void> }> {
  const name = `${prefix}${randomBytes(4).toString('hex')}`;
  const template = `${prefix}${await hashMigrations('postgres')}`;
  const session = await connect(url);
  const run = { url, name, template };
  await session.query('select pg_advisory_lock(hashtext($1))', [prefix]);
  for (const held of [name, template]) {
    await session.query('select pg_advisory_lock_shared(hashtext($1))', [held]);
  }
  await dropLeftovers(session, run);
  await ensureTemplate(session, run);
  await session.query('select pg_advisory_unlock(hashtext($1))', [prefix]);
  return { ...run, end: () => session.end() };
}

/** Makes a database, a copy of the template or an empty one. Returns its URL, and what drops it. */
export async function copyPostgres(
  { url, name, template }: PostgresRun,
  { isEmpty = false } = {},
): Promise<{ url: string; drop: () => Promise<void> }> {
  const copy = `${name}_${randomBytes(4).toString('hex')}`;
  const origin = isEmpty ? 'template0' : template;
  await administer(url, `create database ${quoted(copy)} template ${quoted(origin)}`);
  const drop = () => administer(url, `drop database ${quoted(copy)} with (force)`);
  return { url: urlOf(url, copy), drop };
}

/** The same, opened; it is dropped when it is closed. */
export async function openPostgresCopy(
  run: PostgresRun,
  options: { isEmpty?: boolean } = {},
): Promise<DatabaseConnection> {
  const { url, drop } = await copyPostgres(run, options);
  const connection = await open(url);
  return { ...connection, close: () => connection.close().then(drop) };
}

async function ensureTemplate(
  session: Client,
  { url, name, template }: PostgresRun,
): Promise<void> {
  const { rowCount } = await session.query('select from pg_database where datname = $1', [
    template,
  ]);
  if (rowCount !== 0) return;
  // Renamed in the end, so that a run that is cut short leaves no half of a template.
  const draft = `${name}_template`;
  await session.query(`create database ${quoted(draft)} template template0`);
  const connection = await open(urlOf(url, draft));
  await migrate(connection, 'up');
  await connection.close();
  await session.query(`alter database ${quoted(draft)} rename to ${quoted(template)}`);
}

async function dropLeftovers(session: Client, { template }: PostgresRun): Promise<void> {
  const { rows } = await session.query<{ datname: string; owner: string }>(
    `select datname, $1 || split_part(substr(datname, length($1) + 1), '_', 1) as owner
     from pg_database where starts_with(datname, $1) and datname <> $2`,
    [prefix, template],
  );
  for (const { datname, owner } of rows) {
    const { rows } = await session.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock(hashtext($1)) as free',
      [owner],
    );
    if (rows[0]?.free) await session.query(`drop database ${quoted(datname)} with (force)`);
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = await connect(url);
  await client.query(statement).finally(() => client.end());
}

function urlOf(url: string, name: string): string {
  const own = new URL(url);
  own.pathname = `/${encodeURIComponent(name)}`;
  return own.href;
}

function open(url: string): Promise<DatabaseConnection> {
  return openDatabase(readSettings({ NODE_ENV: 'test', DATABASE_URL: url }).database);
}
