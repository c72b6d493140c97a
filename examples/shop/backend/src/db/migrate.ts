import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { ClientBase } from 'pg';
import { runner } from 'node-pg-migrate';
import { fileURLToPath } from 'node:url';
import type { DatabaseConnection, SqlSession } from './connection.ts';

export type Direction = 'up' | 'down';

export interface MigrationStatus {
  readonly name: string;
  readonly isApplied: boolean;
}

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));
const table = 'migrations';

/** Every migration in order, and whether the database has it. Writes nothing. */
export async function readMigrations(connection: DatabaseConnection): Promise<MigrationStatus[]> {
  const applied = new Set(await connection.withSession(readApplied));
  const names = await namesOnDisk();
  return names.map((name) => ({ name, isApplied: applied.has(name) }));
}

/** The migrations that a run would execute, in its order: all pending ones up, the newest one down. */
export async function planMigrations(
  connection: DatabaseConnection,
  direction: Direction,
  count = direction === 'up' ? Infinity : 1,
): Promise<string[]> {
  const status = await readMigrations(connection);
  const isUp = direction === 'up';
  const names = status.filter(({ isApplied }) => isApplied !== isUp).map(({ name }) => name);
  return (isUp ? names : names.reverse()).slice(0, count);
}

/** Runs the planned migrations in one transaction, under a lock. Returns their names. */
export async function migrate(
  connection: DatabaseConnection,
  direction: Direction,
  count = direction === 'up' ? Infinity : 1,
): Promise<string[]> {
  const done = await connection.withSession((session) =>
    runner({
      dbClient: session as unknown as ClientBase,
      dir: folder,
      direction,
      count,
      migrationsTable: table,
      // Without a loader for pairs, the down files would run as migrations of their own.
      migrationLoaderStrategies: [{ extensions: ['.sql'], loader: 'sql' }],
      log: () => undefined,
    }),
  );
  return done.map(({ name }) => name);
}

/** The SQL of one migration. */
export function readMigration(name: string, direction: Direction): Promise<string> {
  return readFile(`${folder}${name}.${direction}.sql`, 'utf8');
}

async function namesOnDisk(): Promise<string[]> {
  const files = await readdir(folder);
  const names = files.filter((file) => file.endsWith('.up.sql')).map((file) => file.slice(0, -7));
  const oneWay = names.find((name) => !existsSync(`${folder}${name}.down.sql`));
  if (oneWay !== undefined) throw new Error(`The migration ${oneWay} has no .down.sql.`);
  return names.sort();
}

async function readApplied(session: SqlSession): Promise<string[]> {
  const { rows: tables } = await session.query('select to_regclass($1) as name', [table]);
  if (tables[0]?.['name'] === null) return [];
  const { rows } = await session.query(`select name from ${table} order by id`);
  return rows.map(({ name }) => String(name));
}
