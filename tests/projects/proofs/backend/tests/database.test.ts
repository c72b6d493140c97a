import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { openDatabase } from '../src/db/connection.ts';
import { migrate } from '../src/db/migrate.ts';
import { listMigrations } from '../src/db/migration-files.ts';
import { connectPglite } from '../src/db/pglite.ts';
import { createEmptyDatabase } from './support/database.ts';

describe('a transaction on the embedded engine', async () => {
  const { db, close } = connectPglite(await PGlite.create());
  afterAll(close);

  it('refuses a query outside of it, which would wait for ever', async () => {
    const run = db.transaction(async (tx) => {
      await tx.execute(sql`create table notes (id int)`);
      await db.execute(sql`select 1`);
    });
    await expect(run).rejects.toMatchObject({
      cause: {
        message: 'This query runs inside of a transaction and not on its `tx`. Use the `tx`.',
      },
    });
    const { rows } = await db.execute(sql`select to_regclass('notes') as name`);
    expect(rows).toEqual([{ name: null }]);
  });

  it('refuses one inside of another, and takes a nested one', async () => {
    await expect(db.transaction(() => db.transaction(async () => undefined))).rejects.toThrow(
      'Use the `tx`',
    );
    await expect(
      db.transaction((tx) => tx.transaction((nested) => nested.execute(sql`select 1 as one`))),
    ).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('takes what it started and did not wait for, once it is over', async () => {
    let query: Promise<unknown> | undefined;
    await db.transaction(async () => {
      query = setTimeout(20).then(() => db.execute(sql`select 1`));
    });
    await expect(query).resolves.toBeDefined();
  });

  it('waits for its turn behind another', async () => {
    const one = () => db.transaction((tx) => tx.execute(sql`select 1 as one`));
    await expect(Promise.all([one(), one()])).resolves.toHaveLength(2);
  });
});

describe('a server', () => {
  it('that cannot be reached is named, without the password', async () => {
    const url = 'postgres://ada:a-secret@127.0.0.1:1/shop';
    const { database } = readSettings({ NODE_ENV: 'test', DATABASE_URL: url });
    const error = await openDatabase(database).catch((caught: unknown) => caught);

    expect(String(error)).toBe(
      'Error: The database 127.0.0.1:1/shop cannot be opened: connect ECONNREFUSED 127.0.0.1:1',
    );
    expect(inspect(error)).not.toContain('a-secret');
  });
});

// On PGlite a database belongs to one process, and to one connection.
describe.runIf(inject('postgresRun') !== undefined)('connections to a server', async () => {
  const connection = await createEmptyDatabase();

  it('are replaced when they break', async () => {
    await connection.db.execute(sql`select 1`);
    await connection.withSession(({ query }) =>
      query(`select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()`),
    );

    await expect
      .poll(() => connection.db.execute(sql`select 1 as one`))
      .toMatchObject({ rows: [{ one: 1 }] });
  });

  it('run migrations one after the other', async () => {
    const [one, other] = await Promise.all([migrate(connection, 'up'), migrate(connection, 'up')]);

    expect([...one, ...other]).toEqual(await listMigrations());
  });
});
