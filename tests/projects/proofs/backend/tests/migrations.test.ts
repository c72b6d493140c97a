import { afterEach, describe, expect, it } from 'vitest';
import { migrate, planMigrations, readHistory, refuseDisorder } from '../src/db/migrate.ts';
import { listMigrations } from '../src/db/migration-files.ts';
import { writeMigration } from '../src/db/structure/write-migration.ts';
import { checkMigrations } from '../src/db/structure/check-migrations.ts';
import { draftMigration } from '../src/db/structure/draft-migration.ts';
import { readStructure } from '../src/db/structure/read-structure.ts';
import { createEmptyDatabase } from './support/database.ts';
import { copyMigrations } from './support/migrations-copy.ts';

const connection = await createEmptyDatabase();

const structure = () => connection.withSession(readStructure);
const run = (sql: string) => connection.withSession(({ query }) => query(sql));

afterEach(() => run('drop schema public cascade; create schema public'));

describe('migrations', () => {
  it('can run again, because every statement is idempotent', async () => {
    await migrate(connection, 'up');
    const before = await structure();
    await run('delete from migrations');
    await migrate(connection, 'up');

    expect(await structure()).toEqual(before);
  });

  it('show what has run, and what would, without changing anything', async () => {
    const all = await listMigrations();
    expect(await readHistory(connection)).toEqual([]);
    expect(await planMigrations(connection, 'up', 1)).toEqual(all.slice(0, 1));
    await migrate(connection, 'up');

    expect((await readHistory(connection)).map(({ name }) => name)).toEqual(all);
    expect(await planMigrations(connection, 'down')).toEqual(all.slice(-1));
    expect(await planMigrations(connection, 'up')).toEqual([]);
  });

  it('leave nothing of one that fails, and say where it failed', async () => {
    const { folder, add } = await copyMigrations();
    await add('99981231_01_fails', 'CREATE TABLE halves (id uuid);\nSELECT nonsense;', 'SELECT 1;');

    await expect(migrate(connection, 'up', Infinity, folder)).rejects.toThrow(
      '99981231_01_fails.up.sql:2 failed, and nothing of it stays: column "nonsense" does not exist',
    );
    expect((await structure()).tables).not.toContainEqual({ name: 'halves' });
    expect(await planMigrations(connection, 'up', Infinity, folder)).toEqual(['99981231_01_fails']);
  });

  it('run in the order of the day where they are dated', async () => {
    const { folder, add } = await copyMigrations();
    await add('99990524_01_second', 'CREATE TABLE days (id int);', 'DROP TABLE days;');
    await add('99990524_02_first', 'ALTER TABLE days ADD n int;', 'ALTER TABLE days DROP n;');
    await add('99990525_01_again', 'ALTER TABLE days DROP n;', 'ALTER TABLE days ADD n int;');
    const ran = await migrate(connection, 'up', Infinity, folder);

    expect(ran.slice(-3)).toEqual(['99990524_01_second', '99990524_02_first', '99990525_01_again']);
    expect(await migrate(connection, 'down', 2, folder)).toEqual(ran.slice(-2).reverse());
  });
});

describe('an order that is not the files', () => {
  it('is refused where one comes late', async () => {
    const { folder, add } = await copyMigrations();
    await add('99981231_02_mine', 'SELECT 1;', 'SELECT 1;');
    await migrate(connection, 'up', Infinity, folder);
    await expect(refuseDisorder(connection, folder)).resolves.toBeUndefined();
    await add('99981231_01_theirs', 'SELECT 1;', 'SELECT 1;');

    await expect(refuseDisorder(connection, folder)).rejects.toThrow(
      '99981231_01_theirs comes before 99981231_02_mine, which has run.',
    );
  });

  it('is refused where a file is gone', async () => {
    const { folder, add } = await copyMigrations();
    await add('99981231_01_mine', 'SELECT 1;', 'SELECT 1;');
    await migrate(connection, 'up', Infinity, folder);

    await expect(refuseDisorder(connection)).rejects.toThrow(
      'The database has run 99981231_01_mine, whose files are not here.',
    );
  });
});

describe('the check', () => {
  it.each([
    ['CREATE TABLE extras ();', 'DROP TABLE extras;', 'only in the migrations: table extras'],
    [
      "CREATE TYPE mood AS ENUM ('a');",
      'SELECT 1;',
      'only in what the down migrations leave: enum mood (a)',
    ],
    [
      'CREATE VIEW one AS SELECT 1 AS n;',
      'SELECT 1;',
      'only in what the down migrations leave: VIEW one AS\n SELECT 1 AS n',
    ],
    [
      "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'select 1';",
      'SELECT 1;',
      'only in what the down migrations leave: routine one()',
    ],
    [
      'ALTER TABLE users ADD age int;',
      'ALTER TABLE users DROP age;',
      'without a comment: column users.age',
    ],
    [
      'ALTER TABLE users ALTER name DROP NOT NULL;',
      'ALTER TABLE users ALTER name SET NOT NULL;',
      'in the migrations: column users.name varchar(255); in the models: column users.name varchar(255) NOT NULL',
    ],
    [
      'DROP INDEX users_email_key;',
      'CREATE UNIQUE INDEX users_email_key ON users (email);',
      'only in the models: UNIQUE INDEX users_email_key ON users (email)',
    ],
    [
      'ALTER TABLE users ADD CHECK (length(name) > 1);',
      'ALTER TABLE users DROP CONSTRAINT users_name_check;',
      'only in the migrations: constraint on users: CHECK ((length((name)::text) > 1))',
    ],
  ])('finds %s', async (up, down, fault) => {
    const { folder, add } = await copyMigrations();
    await add('99981231_01_differs', up, down);

    const faults = await checkMigrations(connection, folder);
    expect(faults).toContain(fault);
  });
});

it('the check lets migrations have views of which the models say nothing', async () => {
  const { folder, add } = await copyMigrations();
  await add('99981231_01_view', 'CREATE VIEW names AS SELECT name FROM users;', 'DROP VIEW names;');

  expect(await checkMigrations(connection, folder)).toEqual([]);
  expect(await draftMigration(connection, [], false, folder)).toBeUndefined();
});

describe('a new migration', () => {
  it('is written from what the models have more, and leads there and back', async () => {
    const { folder, add } = await copyMigrations();
    await add(
      '99981231_01_less',
      'ALTER TABLE users DROP name;',
      'ALTER TABLE users ADD name text;',
    );
    const sql = await draftMigration(connection, [], false, folder);
    expect(sql?.up).toContain('ADD COLUMN IF NOT EXISTS name varchar(255) NOT NULL;');
    expect(sql?.up).toContain("COMMENT ON COLUMN users.name IS 'Name.';");

    await writeMigration('more', sql!, folder);
    expect(await draftMigration(connection, [], false, folder)).toBeUndefined();
    expect(await checkMigrations(connection, folder)).toEqual([]);
  });
});
