import type { ClientBase } from 'pg';
import { runner } from 'node-pg-migrate';
import type { DatabaseConnection, SqlSession } from './connection.ts';
import {
  listMigrations,
  migrationsFolder,
  readMigration,
  type Direction,
} from './migration-files.ts';

export interface MigrationStatus {
  readonly name: string;
  readonly isApplied: boolean;
}

export interface AppliedMigration {
  readonly name: string;
  /** In UTC: `2026-05-24 10:00:00` */
  readonly at: string;
}

/** Where the database keeps what it has run. */
export const migrationsTable = 'migrations';

/** Every migration in order, and whether the database has it. Writes nothing. */
export async function readMigrations(
  connection: DatabaseConnection,
  folder = migrationsFolder,
): Promise<MigrationStatus[]> {
  const applied = new Set((await readHistory(connection)).map(({ name }) => name));
  const names = await listMigrations(folder);
  return names.map((name) => ({ name, isApplied: applied.has(name) }));
}

/** What the database has run and not undone, in the order in which it did. Writes nothing. */
export function readHistory(connection: DatabaseConnection): Promise<AppliedMigration[]> {
  return connection.withSession(async ({ query }) => {
    const { rows: tables } = await query('select to_regclass($1) as name', [migrationsTable]);
    if (tables[0]?.['name'] === null) return [];
    const { rows } = await query(
      `select name, to_char(run_on, 'YYYY-MM-DD HH24:MI:SS') as at from ${migrationsTable} order by run_on, id`,
    );
    return rows as unknown as AppliedMigration[];
  });
}

/** The migrations that a run would execute, in its order: all pending ones up, the newest one down. */
export async function planMigrations(
  connection: DatabaseConnection,
  direction: Direction,
  count = direction === 'up' ? Infinity : 1,
  folder = migrationsFolder,
): Promise<string[]> {
  const status = await readMigrations(connection, folder);
  const isUp = direction === 'up';
  const names = status.filter(({ isApplied }) => isApplied !== isUp).map(({ name }) => name);
  return (isUp ? names : names.reverse()).slice(0, count);
}

/**
 * Runs the planned migrations, each in a transaction of its own. A second runner waits for the first one.
 *
 * @returns their names
 * @throws Error that names the migration that failed and its line; those before it stay
 */
export function migrate(
  connection: DatabaseConnection,
  direction: Direction,
  count = direction === 'up' ? Infinity : 1,
  folder = migrationsFolder,
): Promise<string[]> {
  return connection.withSession(async (session) => {
    let current: string | undefined;
    try {
      await session.query("set timezone to 'UTC'");
      const done = await runner({
        dbClient: session as unknown as ClientBase,
        dir: folder,
        direction,
        count,
        migrationsTable,
        advisoryLockMode: 'wait',
        // Without a loader for pairs, the down files would run as migrations of their own.
        migrationLoaderStrategies: [{ extensions: ['.sql'], loader: 'sql' }],
        log: (line: string) => {
          current = /^### MIGRATION (\S+)/.exec(line)?.[1] ?? current;
        },
      });
      return done.map(({ name }) => name);
    } catch (error) {
      await undo(session);
      throw current === undefined ? error : await explain(error, current, direction, folder);
    }
  });
}

/** The runner leaves the transaction that failed open. */
async function undo({ query }: SqlSession): Promise<void> {
  // A connection that broke has nothing to undo: the server did.
  await query('rollback').catch(() => undefined);
}

async function explain(cause: unknown, name: string, direction: Direction, folder: string) {
  const { message, position } = cause as Error & { position?: string };
  const sql = await readMigration(name, direction, folder);
  const line =
    position === undefined ? '' : `:${sql.slice(0, Number(position)).split('\n').length}`;
  const file = `${name}.${direction}.sql${line}`;
  return new Error(`${file} failed, and nothing of it stays: ${message}`, { cause });
}
