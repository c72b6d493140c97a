import { pgTable, uuid } from 'drizzle-orm/pg-core';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { answerTo } from '../src/core/http/problem.ts';
import { softDelete, uuidKey } from '../src/db/mixins.ts';
import { createTestContext } from './support/context.ts';
import { createEmptyDatabase } from './support/database.ts';

const shelves = pgTable('shelves', {
  ...uuidKey(),
  ...softDelete(),
  workspaceId: uuid('workspace_id'),
});
const books = pgTable('books', {
  ...uuidKey(),
  workspaceId: uuid('workspace_id'),
  shelfId: uuid('shelf_id').references(() => shelves.id),
});

const { db: plain, withSession } = await createEmptyDatabase();
await withSession(({ query }) =>
  query(`
    create table shelves (id uuid primary key default gen_random_uuid(), workspace_id uuid, deleted_at timestamptz);
    create table books (id uuid primary key default gen_random_uuid(), workspace_id uuid, shelf_id uuid references shelves);
  `),
);
const { transaction } = await createTestContext({ db: plain });

it.each([
  ['of another workspace', { workspaceId: randomUUID() }],
  ['that was removed softly', { deletedAt: new Date() }],
])('a row %s is not pointed at', async (_case, given) => {
  const workspaceId = randomUUID();
  const [shelf] = await plain
    .insert(shelves)
    .values({ workspaceId, ...given })
    .returning();
  const write = transaction(({ db }) =>
    db.insert(books).values({ workspaceId, shelfId: shelf!.id }),
  );
  const refused = await write.then(undefined, (error: unknown) => answerTo(error as never));

  expect(refused).toMatchObject({ status: 422, errors: [{ path: 'shelfId' }] });
});
