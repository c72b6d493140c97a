import { runner } from 'node-pg-migrate';
import type { ClientBase } from 'pg';
import type { DatabaseConnection } from './connection.ts';
import {
  listMigrations,
  migrationsFolder,
  readMigration,
  type Direction,
} from './migration-files.ts';

/** Where the database keeps what it has run. */
const migrationsTable = 'migrations';

/** What the database has run and not undone, in the order in which it did, and when (UTC). Writes nothing. */
export function readHistory({ withSession }: DatabaseConnection) {
  return withSession(async ({ query }) => {
    const { rows: tables } = await query('select to_regclass($1) as name', [migrationsTable]);
    if (tables[0]?.['name'] === null) return [];
    const { rows } = await query(
      `select name, to_char(run_on, 'YYYY-MM-DD HH24:MI:SS') as at from ${migrationsTable} order by run_on, id`,
    );
    return rows as { name: string; at: string }[];
  });
}

/** The migrations that a run would execute, in its order: all pending ones up, the newest one down. */
export async function planMigrations(
  connection: DatabaseConnection,
  direction: Direction,
  count = direction === 'up' ? Infinity : 1,
  folder = migrationsFolder,
): Promise<string[]> {
  const ran = new Set((await readHistory(connection)).map(({ name }) => name));
  const names = await listMigrations(folder);
  if (direction === 'down') names.reverse();
  return names.filter((name) => ran.has(name) === (direction === 'down')).slice(0, count);
}

/**
 * Runs the planned migrations, each in a transaction of its own, and returns their names. A second runner waits for the first
 * one. @throws Error that names the migration that failed and its line; those before it stay
 */
export function migrate(
  { withSession }: DatabaseConnection,
  direction: Direction,
  count = direction === 'up' ? Infinity : 1,
  folder = migrationsFolder,
): Promise<string[]> {
  return withSession(async (session) => {
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
      // The runner leaves the transaction that failed open; on a connection that broke, the server ended it.
      await session.query('rollback').catch(() => undefined);
      throw current === undefined ? error : await explain(error, current, direction, folder);
    }
  });
}

async function explain(cause: unknown, name: string, direction: Direction, folder: string) {
  const { message, position } = cause as Error & { position?: string };
  const sql = await readMigration(name, direction, folder);
  const line =
    position === undefined ? '' : `:${sql.slice(0, Number(position)).split('\n').length}`;
  const file = `${name}.${direction}.sql${line}`;
  return new Error(`${file} failed, and nothing of it stays: ${message}`, { cause });
}

/** A process on an older schema would fail in the middle of its work. */
export async function refuseOldSchema(connection: DatabaseConnection): Promise<void> {
  const pending = await planMigrations(connection, 'up');
  if (pending.length === 0) return;
  throw new Error(`Pending migrations: ${pending.join(', ')}. Run "pnpm db up".`);
}

/**
 * What has run must be the beginning of what there is, else two databases would differ in what they ran, or in its order.
 * @throws Error that says what to do, as when branches were switched or merged
 */
export async function refuseDisorder(
  connection: DatabaseConnection,
  folder = migrationsFolder,
): Promise<void> {
  const ran = (await readHistory(connection)).map(({ name }) => name);
  const names = await listMigrations(folder);
  const gone = ran.filter((name) => !names.includes(name));
  if (gone.length > 0) {
    throw new Error(
      `The database has run ${gone.join(', ')}, whose files are not here. ` +
        'Bring them back, as by checking out their branch, and undo them there: pnpm db down.',
    );
  }
  const late = names.slice(0, ran.length).find((name) => !ran.includes(name));
  if (late === undefined) return;
  throw new Error(
    `${late} comes before ${ran.at(-1)}, which has run. Give it a number behind that one, ` +
      'or, on your own machine, run "pnpm db down" first.',
  );
}
