import { PGlite } from '@electric-sql/pglite';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { afterAll, describe, expect, it } from 'vitest';
import { migrate, planMigrations, readMigrations } from '../src/db/migrate.ts';
import { connectPglite } from '../src/db/pglite.ts';
import * as schema from '../src/db/schema.ts';
import { fingerprint } from './support/fingerprint.ts';

const connection = connectPglite(await PGlite.create());
afterAll(() => connection.close());

const structure = () => connection.withSession(fingerprint);

describe('migrations', () => {
  it('go up, down to nothing and up again to the same structure', async () => {
    const planned = await planMigrations(connection, 'up');
    expect(await migrate(connection, 'up')).toEqual(planned);
    const up = await structure();

    await migrate(connection, 'down', planned.length);
    expect(await structure()).toEqual([]);

    await migrate(connection, 'up');
    expect(await structure()).toEqual(up);
  });

  it('can run again, because every statement is idempotent', async () => {
    const before = await structure();
    await connection.withSession(({ query }) => query('delete from migrations'));
    await migrate(connection, 'up');

    expect(await structure()).toEqual(before);
  });

  it('show their status without changing anything', async () => {
    await migrate(connection, 'down');
    const status = await readMigrations(connection);
    const pending = status.filter(({ isApplied }) => !isApplied);

    expect(pending).toEqual(status.slice(-1));
    await migrate(connection, 'up');
  });

  it('comment on every column', async () => {
    const { rows } = await connection.withSession(({ query }) =>
      query(`
        select format('%s.%s', c.relname, a.attname) as name
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        where a.attnum > 0 and not a.attisdropped and c.relname <> 'migrations'
          and col_description(c.oid, a.attnum) is null`),
    );
    expect(rows).toEqual([]);
  });

  it('make what the models describe', async () => {
    const migrated = await structure();
    await migrate(connection, 'down', Infinity);
    const statements: string[] = await generateMigration(
      generateDrizzleJson({}),
      generateDrizzleJson(schema),
    );
    await connection.withSession(({ query }) => query(statements.join(';\n')));

    expect(await structure()).toEqual(migrated);
  });
});
