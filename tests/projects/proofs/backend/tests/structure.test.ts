import { describe, expect, it } from 'vitest';
import { describeDifference } from '../src/db/structure/describe-difference.ts';
import { prove } from '../src/db/structure/draft-migration.ts';
import { trial } from '../src/db/structure/read-model-structure.ts';
import { emptyStructure, readStructure } from '../src/db/structure/read-structure.ts';
import { findRenames, readRename, refuseGuess } from '../src/db/structure/renames.ts';
import { nextNumber } from '../src/db/structure/write-migration.ts';
import { writeStatements } from '../src/db/structure/write-statements.ts';
import { createEmptyDatabase } from './support/database.ts';

const { withSession } = await createEmptyDatabase();

/** What statements make of an empty database, which stays empty. */
const structureOf = (...statements: string[]) =>
  withSession((session) => trial(session, statements, () => readStructure(session)));

const base = `
  CREATE TYPE mood AS ENUM ('sad', 'fine');
  CREATE TYPE "session_user" AS ENUM ('guest', 'member');
  CREATE TABLE authors (id uuid PRIMARY KEY, name varchar(20) NOT NULL, mood mood DEFAULT 'fine');
  CREATE TABLE books (
    id serial PRIMARY KEY, "order" bigint GENERATED ALWAYS AS IDENTITY, title text, price numeric(6, 2),
    author_id uuid REFERENCES authors (id), "user" "session_user" NOT NULL,
    UNIQUE (title), CHECK (price > 0)
  );
  CREATE INDEX books_price_idx ON books (price) WHERE title IS NOT NULL;`;

const moods = `
  CREATE TABLE moods (
    id serial, mood mood NOT NULL DEFAULT 'sad', past mood[] NOT NULL DEFAULT '{}', CHECK (mood <> 'sad' OR id > 0)
  );
  CREATE INDEX sad_idx ON moods (id) WHERE mood = 'sad';`;

describe('the statements between two structures', () => {
  it.each([
    ['everything', 'SELECT 1;', base],
    ['a column', '', 'ALTER TABLE books ADD pages smallint NOT NULL DEFAULT 1;'],
    ['a column less', '', 'ALTER TABLE books DROP title;'],
    ['a type', '', 'ALTER TABLE books ALTER price TYPE integer;'],
    ['a length', '', 'ALTER TABLE authors ALTER name TYPE varchar(40);'],
    ['a default', '', "ALTER TABLE books ALTER title SET DEFAULT 'it''s';"],
    ['a default less', '', 'ALTER TABLE authors ALTER mood DROP DEFAULT;'],
    ['nullability', '', 'ALTER TABLE authors ALTER name DROP NOT NULL;'],
    ['an enum value at the end', '', "ALTER TYPE mood ADD VALUE 'great';"],
    [
      'enum values elsewhere',
      '',
      "ALTER TYPE mood ADD VALUE 'awful' BEFORE 'sad'; ALTER TYPE mood ADD VALUE 'so so' AFTER 'sad';",
    ],
    ['an enum value of a reserved name', '', `ALTER TYPE "session_user" ADD VALUE 'admin';`],
    [
      'an enum value that is used at once',
      '',
      "ALTER TABLE authors ALTER mood DROP DEFAULT, ALTER mood TYPE text; DROP TYPE mood; CREATE TYPE mood AS ENUM ('sad', 'fine', 'great'); ALTER TABLE authors ALTER mood TYPE mood USING mood::mood, ALTER mood SET DEFAULT 'great'; CREATE INDEX great_idx ON authors (id) WHERE mood = 'great';",
    ],
    [
      'an enum value less, where rules and lists speak of it',
      `CREATE TYPE mood AS ENUM ('sad', 'fine', 'great'); ${moods}`,
      `DROP TABLE moods; DROP TYPE mood; CREATE TYPE mood AS ENUM ('sad', 'fine'); ${moods}`,
    ],
    ['a view', '', 'CREATE VIEW titles AS SELECT title FROM books;'],
    [
      'another view, and one that keeps its rows',
      `${base} CREATE VIEW titles AS SELECT title FROM books;`,
      'DROP VIEW titles; CREATE VIEW titles AS SELECT id FROM books; CREATE MATERIALIZED VIEW kept AS SELECT id FROM titles;',
    ],
    [
      'an enum that becomes text',
      '',
      'ALTER TABLE authors ALTER mood DROP DEFAULT, ALTER mood TYPE text; DROP TYPE mood;',
    ],
    ['a table less', '', 'ALTER TABLE books DROP author_id; DROP TABLE authors; DROP TYPE mood;'],
    [
      'tables that refer to each other',
      '',
      'CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a, id int UNIQUE); ALTER TABLE a ADD b int REFERENCES b (id);',
    ],
    [
      'another check',
      '',
      'ALTER TABLE books DROP CONSTRAINT books_price_check, ADD CONSTRAINT books_price_check CHECK (price > 1);',
    ],
    [
      'another action of a foreign key',
      '',
      'ALTER TABLE books DROP CONSTRAINT books_author_id_fkey, ADD FOREIGN KEY (author_id) REFERENCES authors ON DELETE CASCADE;',
    ],
    [
      'another index of the same name',
      '',
      'DROP INDEX books_price_idx; CREATE UNIQUE INDEX books_price_idx ON books (lower(title), price DESC);',
    ],
    [
      'a generated column',
      '',
      'ALTER TABLE books ADD double numeric GENERATED ALWAYS AS (price * 2) STORED;',
    ],
    ['a partitioned table', '', 'CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);'],
  ])('lead there and back: %s', async (_, before, change) => {
    const first = before === '' ? base : before;
    const from = await structureOf(first);
    const to = await structureOf(first, change);
    const up = writeStatements(from, to);
    const down = writeStatements(to, from);

    expect(up).not.toEqual([]);
    const describe = (reached: typeof from, wanted: typeof from) =>
      describeDifference(
        { name: 'reached', structure: reached },
        { name: 'wanted', structure: wanted },
      );
    expect(describe(await structureOf(first, ...up), to)).toEqual([]);
    expect(describe(await structureOf(first, ...up, ...down), from)).toEqual([]);
  });

  it('do not cut the texts of rows', async () => {
    const insert = "INSERT INTO authors VALUES (gen_random_uuid(), 'Ada Lovelace');";
    const from = await structureOf(base);
    const to = await structureOf(base, 'ALTER TABLE authors ALTER name TYPE varchar(3);');

    await expect(structureOf(base, insert, ...writeStatements(from, to))).rejects.toThrow(
      'value too long',
    );
  });

  it('are none where only the names of constraints differ', async () => {
    const from = await structureOf('CREATE TABLE a (id int, CONSTRAINT one PRIMARY KEY (id));');
    const to = await structureOf('CREATE TABLE a (id int, CONSTRAINT other PRIMARY KEY (id));');

    expect(writeStatements(from, to)).toEqual([]);
  });

  it('keep the comment of a column that comes back', async () => {
    const from = await structureOf(base, "COMMENT ON COLUMN books.title IS 'On the cover.';");
    const to = await structureOf(base, 'ALTER TABLE books DROP title;');

    expect(writeStatements(to, from)).toContain(
      "COMMENT ON COLUMN books.title IS 'On the cover.';",
    );
  });

  it('are the same text twice, and idempotent for tables, columns, indexes and foreign keys', async () => {
    const up = writeStatements(emptyStructure, await structureOf(base));

    expect(await structureOf(...up, ...up)).toEqual(await structureOf(...up));
  });
});

describe('a draft', () => {
  it.each([
    ['that PostgreSQL refuses', 'SELECT nonsense;', 'PostgreSQL refuses it: column "nonsense"'],
    ['that leads elsewhere', 'CREATE TABLE a ();', 'only in what it makes: table a'],
  ])('%s is not written', async (_, statement, fault) => {
    const proof = withSession((session) => prove(session, [statement], emptyStructure));

    await expect(proof).rejects.toThrow(statement);
    await expect(proof).rejects.toThrow(fault);
  });
});

describe('a rename', () => {
  it('is asked for, and never guessed', async () => {
    const from = await structureOf(base);
    const to = await structureOf(
      base,
      'ALTER TABLE books RENAME title TO name; ALTER TABLE authors RENAME TO people;',
    );

    expect(findRenames(from, to)).toEqual(['authors=people', 'books.title=name']);
    const other = await structureOf(base, "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';");
    expect(findRenames(from, other)).toEqual(['mood.sad=blue']);
    expect(() => refuseGuess(findRenames(from, to))).toThrow('--rename books.title=name');
  });

  it.each([
    ['books.order=place', 'place'],
    ['authors=people', 'people'],
    ['mood.sad=blue', 'blue'],
  ])('is made in both directions: %s', async (text, name) => {
    const from = await structureOf(base);
    const { forth, back } = readRename(text, from.enums);

    expect(JSON.stringify(await structureOf(base, forth))).toContain(`"${name}"`);
    expect(await structureOf(base, forth, back)).toEqual(from);
  });

  it.each(['books', 'books.title', 'a.b.c=d', 'books.title=a b'])('is not "%s"', (text) => {
    expect(() => readRename(text, [])).toThrow(`"${text}" is no rename`);
  });
});

it.each([
  ['0001', '0002'],
  ['0099', '0100'],
  ['9999', '10000'],
  ['20260523_07', '20260524_01'],
  ['20260524_01', '20260524_02'],
  ['20260524', '20260525_01'],
  ['20261231', '20270101_01'],
  ['20260601_09', '20260601_10'],
])('a migration is numbered after the newest one: %s, %s', (newest, next) => {
  expect(nextNumber(newest, new Date('2026-05-24T23:00:00Z'))).toBe(next);
});
