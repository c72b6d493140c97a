import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  encodeCursor,
  pageOf,
  type PageQuery,
  pageQuerySchema,
} from '../src/core/values/pagination.ts';
import { after, newestFirst, placeOf } from '../src/db/newest-first.ts';
import { workspaces, type Workspace } from '../src/features/workspaces/model.ts';
import { createTestContext } from './support/context.ts';

const { db } = await createTestContext();

/** Three rows in each microsecond, and several microseconds in each millisecond. */
const moments = Array.from({ length: 30 }, (_, index) => {
  const digits = String(Math.floor(index / 3) * 300).padStart(6, '0');
  return `2026-05-24T10:00:00.${digits}Z`;
});

beforeEach(async () => {
  await db.delete(workspaces);
  await db
    .insert(workspaces)
    .values(moments.map((moment) => ({ name: moment, createdAt: sql`${moment}::timestamptz` })));
});

async function list(query: object) {
  const page: PageQuery = pageQuerySchema.parse(query);
  const found = await db
    .select({ row: workspaces, place: placeOf(workspaces) })
    .from(workspaces)
    .where(after(workspaces, page.cursor))
    .orderBy(...newestFirst(workspaces))
    .limit(page.limit + 1)
    .offset(page.offset);
  return pageOf(found, page);
}

async function walk(limit: number, between: () => Promise<unknown> = () => Promise.resolve()) {
  const rows: Workspace[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await list({ limit, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.items);
    cursor = page.nextCursor;
    await between();
  }
  return rows.map(({ id }) => id);
}

const everyId = async () => {
  const rows = await db
    .select()
    .from(workspaces)
    .orderBy(...newestFirst(workspaces));
  return rows.map(({ id }) => id);
};

describe('a list', () => {
  it.each([1, 2, 7, 30, 100])('has every row once in pages of %i', async (limit) => {
    expect(await walk(limit)).toEqual(await everyId());
  });

  it('stays the same while rows are added in front', async () => {
    const before = await everyId();
    expect(await walk(4, () => db.insert(workspaces).values({ name: 'new' }))).toEqual(before);
  });

  it('goes on where a row was that is gone', async () => {
    const page = await list({ limit: 5 });
    const [last] = page.items.slice(-1);
    const expected = (await everyId()).slice(5);
    await db.delete(workspaces).where(eq(workspaces.id, last!.id));

    const next = await list({ cursor: page.nextCursor });
    expect(next.items.map(({ id }) => id)).toEqual(expected.slice(0, 20));
  });

  it('may be entered at an offset', async () => {
    const { items } = await list({ offset: 28 });
    expect(items.map(({ id }) => id)).toEqual((await everyId()).slice(28));
  });
});

describe('a cursor', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const encode = (text: string) => Buffer.from(text).toString('base64url');

  it('is what a page gave', () => {
    const place = { place: moments[0]!, id };
    expect(pageQuerySchema.parse({ cursor: encodeCursor(place) }).cursor).toEqual(place);
  });

  it.each([
    '',
    'x',
    encode(`now/${id}`),
    encode(`${moments[0]!}/1`),
    encode(`2026-13-01T00:00:00.000000Z/${id}`),
  ])('is not %j', (cursor) => {
    expect(pageQuerySchema.safeParse({ cursor }).success).toBe(false);
  });

  it('does not go with an offset', () => {
    const cursor = encodeCursor({ place: moments[0]!, id });
    expect(pageQuerySchema.safeParse({ cursor, offset: 1 }).success).toBe(false);
  });
});
