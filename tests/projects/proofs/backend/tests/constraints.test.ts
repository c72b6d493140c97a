import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  integer,
  numeric,
  pgTable,
  smallint,
  uniqueIndex,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConflictError } from '../src/core/http/errors.ts';
import { answerTo } from '../src/core/http/problem.ts';
import type { Database } from '../src/db/connection.ts';
import { softDelete, uuidKey } from '../src/db/mixins.ts';
import { modelStatements } from '../src/db/structure/read-model-structure.ts';
import { tables } from '../src/db/tables.ts';
import { task, type TaskContext } from '../src/tasks/task.ts';
import { createTestContext } from './support/context.ts';
import { createEmptyDatabase } from './support/database.ts';

// Tables as somebody adds them by hand; no repository and no service knows anything of them.
const shelves = pgTable('shelves', {
  ...uuidKey(),
  workspaceId: uuid('workspace_id').notNull(),
  ...softDelete(),
});
const books = pgTable(
  'books',
  {
    ...uuidKey(),
    workspaceId: uuid('workspace_id').notNull(),
    shelfId: uuid('shelf_id').references(() => shelves.id),
    sequelOfId: uuid('sequel_of_id'),
    shortTitle: varchar('short_title', { length: 5 }).notNull(),
    pageCount: integer('page_count').unique(),
    price: numeric('price', { precision: 4, scale: 2 }),
    volume: smallint('volume'),
  },
  (table) => [
    foreignKey({ columns: [table.sequelOfId], foreignColumns: [table.id] }),
    uniqueIndex('books_title_key').on(table.workspaceId, sql`lower(${table.shortTitle})`),
    check('pages', sql`${table.pageCount} > 0`),
  ],
);

const connection = await createEmptyDatabase();
/** As slices have it: what everything that is open gives stands between. */
const { db } = await createTestContext({ db: connection.db });
const [here, elsewhere] = [randomUUID(), randomUUID()];
let [shelfId, foreignId, goneId, bookId]: string[] = [];

beforeAll(async () => {
  tables.push(shelves, books);
  const statements = await modelStatements({ shelves, books });
  statements.push(
    'ALTER TABLE books ADD CONSTRAINT one_price EXCLUDE USING btree (price WITH =);',
    'ALTER TABLE books ALTER CONSTRAINT books_sequel_of_id_books_id_fk DEFERRABLE INITIALLY DEFERRED;',
    'ALTER TABLE books ADD CONSTRAINT books_volume_limit CHECK (volume < 100);',
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no thirteenth'; END $$;`,
    'CREATE TRIGGER no_thirteenth BEFORE INSERT ON books FOR EACH ROW WHEN (NEW.volume = 13) EXECUTE FUNCTION refuse();',
  );
  await connection.withSession(({ query }) => query(statements.join('\n')));
  const made = await db
    .insert(shelves)
    .values([
      { workspaceId: here },
      { workspaceId: elsewhere },
      { workspaceId: here, deletedAt: new Date() },
    ])
    .returning();
  [shelfId, foreignId, goneId] = made.map(({ id }) => id);
  const [book] = await db
    .insert(books)
    .values(drafted({ shelfId, pageCount: 1, price: '1.00' }))
    .returning();
  bookId = book?.id;
});

let last = 0;
const drafted = (given: Partial<typeof books.$inferInsert> = {}) => ({
  workspaceId: here,
  shortTitle: `t${String((last += 1))}`,
  ...given,
});

const insertOn = (on: Database, ...given: Partial<typeof books.$inferInsert>[]) =>
  on.insert(books).values(given.map(drafted));
const insert = (...given: Partial<typeof books.$inferInsert>[]) => insertOn(db, ...given);
const change = (given: Partial<typeof books.$inferInsert>) =>
  db
    .update(books)
    .set(given)
    .where(sql`${books.id} = ${bookId}`);

/** What the API answers to it. */
const answerOf = (write: PromiseLike<unknown>) =>
  Promise.resolve(write).then(
    () => 'written',
    (error: unknown) => {
      const { status, errors } = answerTo(error as never);
      return [status, ...(errors ?? []).map(({ path }) => path)];
    },
  );

describe('a reference', () => {
  it('points at rows of its own workspace', async () => {
    expect(await answerOf(insert({ shelfId }))).toBe('written');
  });

  it.each([
    ['of another workspace', () => foreignId],
    ['that was removed softly', () => goneId],
    ['that is not there', () => randomUUID()],
  ])('does not point at a row %s', async (_, target) => {
    const astray = { shelfId: target() };
    const refused = [422, 'shelfId'];

    expect(await answerOf(insert(astray))).toEqual(refused);
    expect(await answerOf(insert({}, { shelfId }, astray))).toEqual(refused);
    expect(await answerOf(change(astray))).toEqual(refused);
    expect(
      await answerOf(db.transaction((tx) => tx.insert(books).values(drafted(astray)))),
    ).toEqual(refused);
    expect(
      await answerOf(
        db.transaction((tx) => tx.transaction((inner) => inner.update(books).set(astray))),
      ),
    ).toEqual(refused);
    const upsert = insert({ pageCount: 1 }).onConflictDoUpdate({
      target: books.pageCount,
      set: astray,
    });
    expect(await answerOf(upsert)).toEqual(refused);
  });

  it('says of all of them the same', async () => {
    const said = [foreignId, goneId, randomUUID()].map((id) =>
      insert({ shelfId: id }).then(undefined, (error: unknown) => answerTo(error as never).detail),
    );
    expect(new Set(await Promise.all(said)).size).toBe(1);
  });

  it('goes with its row into another workspace only if both are there', async () => {
    expect(await answerOf(change({ workspaceId: elsewhere }))).toEqual([422, 'shelfId']);
    expect(await answerOf(change({ workspaceId: here, shelfId: null }))).toBe('written');
    expect(await answerOf(change({ shelfId }))).toBe('written');
  });

  it('keeps the row that it points at, whichever way that is removed', async () => {
    const removal = db
      .update(shelves)
      .set({ deletedAt: new Date() })
      .where(sql`${shelves.id} = ${shelfId}`);
    expect(await answerOf(removal)).toEqual([409]);
    expect(await answerOf(db.delete(shelves).where(sql`${shelves.id} = ${shelfId}`))).toEqual([
      409,
    ]);
    expect(await answerOf(db.delete(shelves).where(sql`${shelves.id} = ${goneId}`))).toBe(
      'written',
    );
  });

  it('may be checked at the commit', async () => {
    const inTransaction = db.transaction((tx) =>
      tx.insert(books).values(drafted({ sequelOfId: randomUUID() })),
    );
    expect(await answerOf(inTransaction)).toEqual([422, 'sequelOfId']);
    const id = randomUUID();
    expect(await answerOf(insert({ id, sequelOfId: id }))).toBe('written');
  });
});

describe('a constraint made by hand', () => {
  it.each([
    ['a unique index', () => insert({ pageCount: 1 }), [409, 'pageCount']],
    [
      'a unique index of an expression',
      () => insert({ shortTitle: 'A' }, { shortTitle: 'a' }),
      [409, 'shortTitle'],
    ],
    ['an exclusion', () => insert({ price: '1.00' }), [409, 'price']],
    ['a check', () => insert({ pageCount: 0 }), [422, 'pageCount']],
    ['a check that only the migration knows', () => insert({ volume: 100 }), [422, 'volume']],
    [
      'a value that is needed',
      () => change({ shortTitle: sql`null` as never }),
      [422, 'shortTitle'],
    ],
    ['a length', () => insert({}, { shortTitle: 'longer' }), [422, 'shortTitle']],
    ['a range', () => insert({ volume: 70_000 }), [422, 'volume']],
    ['a precision', () => insert({ price: '100' }), [422, 'price']],
    ['a type', () => change({ shelfId: 'no uuid' }), [422, 'shelfId']],
    ['a null character', () => insert({ shortTitle: 'a\0' }), [422, 'shortTitle']],
    ['a trigger', () => insert({ volume: 13 }), [422]],
  ])('%s is never a fault of the server', async (_, write, answer) => {
    expect(await answerOf(write())).toEqual(answer);
  });
});

// A command that opens the database alone, and a project that checks its references itself.
describe('a write beside the guard', () => {
  it.each([
    ['a reference to no row', { shelfId: randomUUID() }, [422, 'shelfId']],
    ['a unique index', { pageCount: 1 }, [409, 'pageCount']],
    ['a check', { pageCount: 0 }, [422, 'pageCount']],
    ['a value that is needed', { shortTitle: sql`null` as never }, [422, 'shortTitle']],
    ['a length', { shortTitle: 'longer' }, [422]],
    ['a type', { shelfId: 'no uuid' }, [422]],
  ])('%s is never a fault of the server', async (_, given, answer) => {
    expect(await answerOf(insertOn(connection.db, given))).toEqual(answer);
  });

  it('keeps the row that is pointed at', async () => {
    const removal = connection.db.delete(shelves).where(sql`${shelves.id} = ${shelfId}`);
    expect(await answerOf(removal)).toEqual([409]);
  });
});

it('fails a task in the words of the domain', async () => {
  const run = async () => void (await insert({ pageCount: 1 }));
  const failing = task({ input: z.object({}), run });

  await expect(failing.run({}, {} as TaskContext)).rejects.toThrow(ConflictError);
});

it.each(['40001', '40P01'])('asks to try again what gave way to others: %s', (code) => {
  const error = new Error('query failed', { cause: { code } });
  expect(answerTo(error as never).status).toBe(503);
});
