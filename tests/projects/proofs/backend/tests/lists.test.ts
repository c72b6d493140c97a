import { eq, sql } from 'drizzle-orm';
import { boolean, date, pgTable, uuid } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csvLine, csvOf } from '../src/core/lists/csv.ts';
import { everyPage } from '../src/core/lists/every-page.ts';
import { listQuerySchema, type ListQuery } from '../src/core/lists/list-query.ts';
import { encodeCursor, type Page } from '../src/core/values/pagination.ts';
import { timestamps, uuidKey } from '../src/db/mixins.ts';
import { invoices, type Invoice } from '../src/features/invoices/model.ts';
import { createTestApp } from './support/app.ts';
import { createMember, createWorkspace } from './support/factories.ts';

const context = await createTestApp({ variables: { RATE_LIMIT_PER_MINUTE: '1000000' } });
const { db, app, tokenOf } = context;

/** The same numbers in every run. */
function chance(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const pick = chance(11);
const orNone = <Value>(value: Value): Value | null => (pick(4) === 0 ? null : value);
const digits = (count: number): string => String(pick(count)).padStart(6, '0');
const some = <Value>(values: readonly Value[]): Value => values[pick(values.length)]!;

/** Several rows have one value in every column, and moments differ in their microseconds. */
const draft = (index: number) => ({
  number: `${some(['a', 'B', 'é', 'ज़', '100%', 'under_score', String.raw`back\slash`])} ${String(index)}`,
  notes: orNone(some(['first line\nsecond', 'Überweisung', '50%', '-'])),
  price: orNone(some(['-1.50', '0.00', '10.00', '9.99', '99999999.99'])),
  count: orNone(some([-5, 0, 3, 20, 2_147_483_647])),
  paid: pick(2) === 0,
  status: some(['draft', 'sent', 'paid'] as const),
  priority: orNone(some(['low', 'high'] as const)),
  dueOn: orNone(`2026-0${String(1 + pick(3))}-15`),
  sentAt: sql`${orNone(`2026-05-24T10:00:00.${digits(4)}Z`)}::timestamptz`,
  createdAt: sql`${`2026-05-24T10:00:00.${digits(5)}Z`}::timestamptz`,
  ref: orNone(`00000000-0000-4000-8000-00000000000${String(pick(3))}`),
  data: orNone({ index }),
  secret: some(['hush', 'quiet']),
});

let workspaceId: string;
let headers: Record<string, string>;
let rows: Invoice[];

beforeAll(async () => {
  const workspace = await createWorkspace(db);
  workspaceId = workspace.id;
  headers = {
    authorization: `Bearer ${await tokenOf(await createMember(db, workspaceId, 'viewer'))}`,
  };
  const elsewhere = await createWorkspace(db);
  for (const id of [workspaceId, elsewhere.id])
    await db
      .insert(invoices)
      .values(Array.from({ length: 40 }, (_, index) => ({ ...draft(index), workspaceId: id })));
  rows = await db.select().from(invoices).where(eq(invoices.workspaceId, workspaceId));
});

type Query = readonly (readonly [string, string])[];

const get = (query: Query, path = '') =>
  app.inject({
    url: `/api/v1/workspaces/${workspaceId}/invoices${path}?${new URLSearchParams(query.map(([...pair]) => pair)).toString()}`,
    headers,
  });

interface Row extends Record<string, string | number | boolean | null> {
  id: string;
}

async function list(query: Query): Promise<Page<Row>> {
  const answer = await get(query);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.anything()]);
  return answer.json();
}

async function walk(query: Query, limit: number): Promise<Row[]> {
  const walked: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const place: Query = cursor === '' ? [] : [['cursor', cursor]];
    const page: Page<Row> = await list([...query, ['limit', String(limit)], ...place]);
    walked.push(...page.items);
    cursor = page.nextCursor;
  }
  return walked;
}

const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);

const columns = [
  'number',
  'price',
  'count',
  'paid',
  'status',
  'priority',
  'dueOn',
  'sentAt',
  'createdAt',
  'updatedAt',
];

/** What a value weighs, where JavaScript and the database agree on it; texts are in the order of the database. */
const weights: Readonly<Record<string, (value: Row[string]) => number>> = {
  price: Number,
  count: Number,
  paid: Number,
  status: (value) => ['draft', 'sent', 'paid'].indexOf(String(value)),
  priority: (value) => ['low', 'high'].indexOf(String(value)),
  dueOn: (value) => Date.parse(String(value)),
  sentAt: (value) => Date.parse(String(value)),
  createdAt: (value) => Date.parse(String(value)),
  updatedAt: (value) => Date.parse(String(value)),
};

describe('the order of a list (M5)', () => {
  const sorts = columns.flatMap((name) => [name, `-${name}`]);

  it.each(sorts)(
    '%s has every row once, in pages of any size, what has no value last',
    async (sort) => {
      const whole = (
        await list([
          ['sort', sort],
          ['limit', '100'],
        ])
      ).items;
      expect(ids(whole).sort()).toEqual(ids(rows).sort());
      for (const limit of [1, 7])
        expect(ids(await walk([['sort', sort]], limit))).toEqual(ids(whole));

      const name = sort.replace('-', '');
      const values = whole.map((row) => row[name] ?? null);
      expect(
        values.slice(values.indexOf(null)).every((value) => value === null) ||
          !values.includes(null),
      ).toBe(true);
      const weight = weights[name];
      const weighed = weight ? values.filter((value) => value !== null).map(weight) : [];
      const ascending = weighed.toSorted((one, other) => one - other);
      expect(weighed).toEqual(sort === name ? ascending : ascending.toReversed());
    },
  );

  it('is the newest first where nobody asks', async () => {
    expect(ids((await list([])).items)).toEqual(ids((await list([['sort', '-createdAt']])).items));
  });

  it.each(['-number', 'sentAt', 'priority', '-count', 'paid'])(
    '%s goes on where a row was that is gone',
    async (sort) => {
      const whole = await list([
        ['sort', sort],
        ['limit', '100'],
      ]);
      const { nextCursor } = await list([
        ['sort', sort],
        ['limit', '20'],
      ]);
      const [gone] = await db
        .delete(invoices)
        .where(eq(invoices.id, whole.items[19]!.id))
        .returning();
      const next = await list([
        ['sort', sort],
        ['cursor', nextCursor ?? ''],
      ]);
      expect(ids(next.items)).toEqual(ids(whole.items.slice(20)));
      await db.insert(invoices).values(gone!);
    },
  );

  it.each(['notes', 'data', 'ref', 'id', 'secret', 'workspaceId', '--number', '', 'constructor'])(
    'is not %j',
    async (sort) => expect((await get([['sort', sort]])).statusCode).toBe(422),
  );
});

describe('a cursor (M5)', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const moment = '2026-05-24T10:00:00.000000Z';

  it.each([
    ['-createdAt', ['-createdAt', moment]],
    ['-count', ['-count', '3']],
    ['paid', ['paid', 'true']],
    ['price', ['price', null]],
  ])('goes on in the order %s', async (sort, place) => {
    const cursor = encodeCursor({ place: JSON.stringify(place), id });
    expect(
      (
        await get([
          ['sort', sort],
          ['cursor', cursor],
        ])
      ).statusCode,
    ).toBe(200);
  });

  it.each([
    ['of another order', JSON.stringify(['-createdAt', moment])],
    ['of the other direction', JSON.stringify(['-count', '3'])],
    ['of another type', JSON.stringify(['count', 'many'])],
    ['with an expression', JSON.stringify(['count', { from: 1 }])],
    ['with a list', JSON.stringify(['count', ['3']])],
    ['of a column that is in no order', JSON.stringify(['secret', 'hush'])],
    ['without an order', JSON.stringify([3])],
    ['that is no JSON', 'count/3'],
    ['that is JSON of another kind', JSON.stringify('count')],
    ['of the lists of the base', moment],
    ['that is empty', ''],
  ])('is not one %s', async (_, place) => {
    const cursor = encodeCursor({ place, id });
    const answer = await get([
      ['sort', 'count'],
      ['cursor', cursor],
    ]);
    expect([
      answer.statusCode,
      answer.json<{ errors: { path: string }[] }>().errors[0]?.path,
    ]).toEqual([422, 'querystring.cursor']);
  });

  it('holds a value of the longest text', async () => {
    const workspace = await createWorkspace(db);
    const number = '"\\'.repeat(126) + '𝔘';
    await db
      .insert(invoices)
      .values(
        [1, 2].map((last) => ({
          ...draft(0),
          number: `${number}${String(last)}`,
          workspaceId: workspace.id,
        })),
      );
    const query = (cursor?: string | null) =>
      `/workspaces/${workspace.id}/invoices?sort=number&limit=1${cursor ? `&cursor=${cursor}` : ''}`;
    const send = async (path: string) => context.send('GET', path, { as: workspace.admin });
    const first = (await send(query())).json<Page<Row>>();
    const second = (await send(query(first.nextCursor))).json<Page<Row>>();
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([1, 1, null]);
  });
});

type Test = (row: Invoice) => boolean;

const filters: [query: Query, keeps: Test][] = [
  [[['status', 'draft']], ({ status }) => status === 'draft'],
  [
    [
      ['status', 'draft'],
      ['status', 'paid'],
    ],
    ({ status }) => status !== 'sent',
  ],
  [[['priority', 'high']], ({ priority }) => priority === 'high'],
  [[['paid', 'true']], ({ paid }) => paid],
  [[['paid', 'false']], ({ paid }) => !paid],
  [[['priceFrom', '9.99']], ({ price }) => price !== null && Number(price) >= 9.99],
  [[['priceTo', '0']], ({ price }) => price !== null && Number(price) <= 0],
  [
    [
      ['priceFrom', '-1.5'],
      ['priceTo', '10.000'],
    ],
    ({ price }) => price !== null && Number(price) <= 10,
  ],
  [
    [
      ['countFrom', '-5'],
      ['countTo', '3'],
    ],
    ({ count }) => count !== null && count <= 3,
  ],
  [
    [
      ['countFrom', '4'],
      ['countTo', '3'],
    ],
    () => false,
  ],
  [[['dueOnFrom', '2026-02-15']], ({ dueOn }) => dueOn !== null && dueOn >= '2026-02-15'],
  [[['dueOnTo', '2026-02-15']], ({ dueOn }) => dueOn !== null && dueOn <= '2026-02-15'],
  [[['sentAtFrom', '2026-05-24T15:30:00.000001+05:30']], ({ sentAt }) => sentAt !== null],
  [[['sentAtTo', '2026-05-24T09:59:59.999Z']], () => false],
  [[['createdAtTo', '2026-05-24T10:00:00.001Z']], () => true],
  [[['updatedAtTo', '2026-05-24T10:00:00Z']], () => false],
  [[['ref', '00000000-0000-4000-8000-000000000001']], ({ ref }) => ref?.endsWith('1') === true],
  [[['search', '%']], ({ number, notes }) => number.includes('%') || notes?.includes('%') === true],
  [[['search', '_']], ({ number }) => number.includes('_')],
  [[['search', '\\']], ({ number }) => number.includes('\\')],
  [[['search', 'b ']], ({ number, notes }) => /b/i.test(`${number}${notes ?? ''}`)],
  [[['search', 'SECOND']], ({ notes }) => notes?.includes('second') === true],
  [[['search', "'; drop table invoices; --"]], () => false],
  [[['search', 'hush']], () => false],
  [
    [
      ['search', '-'],
      ['paid', 'true'],
      ['status', 'sent'],
    ],
    ({ notes, paid, status }) => notes === '-' && paid && status === 'sent',
  ],
];

describe('the filters of a list (M5)', () => {
  it.each(filters)(
    '%j leave what they name, in the list, its total and the export',
    async (query, keeps) => {
      // A moment that ends in its first microsecond is the only one that JavaScript cannot tell apart.
      const expected = ids(rows.filter(keeps)).sort();
      const isAtTheEdge = query[0]?.[0] === 'sentAtFrom';
      const page = await list([...query, ['limit', '100'], ['total', 'true']]);
      if (!isAtTheEdge) expect(ids(page.items).sort()).toEqual(expected);
      expect(page.total).toBe(page.items.length);
      expect(ids(await walk([...query, ['sort', '-priority']], 7)).sort()).toEqual(
        ids(page.items).sort(),
      );
      const lines =
        (await get([...query, ['sort', 'number']], '/export')).body.match(
          /^[0-9a-f-]{36}(?=,)/gm,
        ) ?? [];
      expect(lines.sort()).toEqual(ids(page.items).sort());
    },
  );

  it.each<[Query[number]]>([
    [['status', 'lost']],
    [['paid', '1']],
    [['price', '1']],
    [['priceFrom', '1e3']],
    [['priceFrom', 'NaN']],
    [['countFrom', '1.5']],
    [['countFrom', '99999999999']],
    [['countFrom', '0x1']],
    [['dueOnFrom', '2026-02-30']],
    [['dueOnFrom', '0000-01-01']],
    [['sentAtFrom', '2026-05-24']],
    [['sentAtFrom', '2026-05-24T10:00:00+23:00']],
    [['ref', 'x']],
    [['search', '']],
    [['search', ' ']],
    [['search', 'x'.repeat(101)]],
    [['search', 'a\u0000b']],
    [['data', '{}']],
    [['dataFrom', '1']],
    [['notes', 'x']],
    [['secret', 'hush']],
    [['secretFrom', 'a']],
    [['workspaceId', '00000000-0000-4000-8000-000000000000']],
    [['createdById', '00000000-0000-4000-8000-000000000000']],
    [['deletedAtFrom', '2026-05-24T10:00:00Z']],
    [['__proto__', '1']],
    [['statuss', 'draft']],
  ])('%j is 422, in the list and in the export', async (pair) => {
    expect((await get([pair])).statusCode).toBe(422);
    expect((await get([pair], '/export')).statusCode).toBe(422);
  });

  it.each<[Query[number]]>([
    [['paid', 'true']],
    [['countFrom', '1']],
    [['search', 'a']],
    [['sort', 'count']],
    [['cursor', 'x']],
  ])('%j is given once', async (pair) => expect((await get([pair, pair])).statusCode).toBe(422));

  it('are as many as there are values', async () => {
    const often = Array.from({ length: 4 }, () => ['status', 'draft'] as const);
    expect((await get(often)).statusCode).toBe(422);
  });

  it.each([
    ['sort', { sort: boolean() }],
    ['movedTo', { moved: date(), movedTo: uuid() }],
  ])('are told apart: ?%s cannot mean two things', (name, columns) => {
    const table = pgTable('things', { ...uuidKey(), ...columns, ...timestamps() });
    expect(() => listQuerySchema(table, { hidden: [], writeOnly: [] })).toThrow(`"${name}"`);
    expect(listQuerySchema(table, { hidden: [name], writeOnly: [] }).safeParse({}).success).toBe(
      true,
    );
  });
});

describe('an export (M5)', () => {
  it('is a file that nobody keeps', async () => {
    const { headers: given, body } = await get([], '/export');
    expect(given).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="invoices-\d{4}-\d\d-\d\d\.csv"$/,
      ) as string,
      'cache-control': expect.stringContaining('no-store') as string,
      'x-content-type-options': 'nosniff',
    });
    expect(body.startsWith('\uFEFFid,number,')).toBe(true);
    expect(body).not.toContain('hush');
  });

  it('is a header alone where there is nothing', async () => {
    expect(
      (
        await get(
          [
            ['countFrom', '4'],
            ['countTo', '3'],
          ],
          '/export',
        )
      ).body,
    ).toMatch(/^\uFEFFid,[\w,]+\r\n$/);
  });

  it('has the order that is asked for', async () => {
    const { body } = await get([['sort', '-number']], '/export');
    const whole = await walk([['sort', '-number']], 30);
    expect(body.match(/^[0-9a-f-]{36}(?=,)/gm)).toEqual(ids(whole));
  });

  const first = async (answer: ListQuery[], total: number) =>
    everyPage(
      (query) => {
        answer.push(query);
        const id = '00000000-0000-4000-8000-000000000000';
        return Promise.resolve({
          items: Array.from({ length: query.limit }, () => id),
          nextCursor: encodeCursor({ place: '', id }),
          total,
        });
      },
      { sort: 'number' },
    );

  it('has at most 100,000 rows, whatever comes while it runs, and asks for a page when it is wanted', async () => {
    await expect(first([], 100_001)).rejects.toMatchObject({
      status: 422,
      code: 'export_too_large',
    });
    const asked: ListQuery[] = [];
    let count = 0;
    for await (const page of await first(asked, 100_000)) {
      count += page.length;
      expect(asked.length * 500).toBe(count);
    }
    expect(count).toBe(100_000);
  });

  it('waits for who reads it', async () => {
    let [pages, read] = [0, 0];
    const endless = async function* () {
      for (;;) yield await Promise.resolve([{ id: String((pages += 1)) }]);
    };
    const file = csvOf(z.object({ id: z.string() }), endless());
    for await (const chunk of file) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      read += 1;
      expect(pages - read).toBeLessThan(5);
      expect(chunk).toContain(read === 1 ? 'id' : String(read - 1));
      if (read > 20) break;
    }
    // Who goes away in the middle ends the queries.
    const reached = pages;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pages).toBe(reached);
  });
});

// What a line holds, `csv.test.ts` says, which every project with a feature has.
it('a line of CSV of the longest text takes no time (M5)', () => {
  const started = performance.now();
  for (const one of ['\n', ' ', ';', '\t', '"', '= ', '; ', '";']) csvLine([one.repeat(10_000)]);
  expect(performance.now() - started).toBeLessThan(500);
});

describe('a stale edit (M5)', () => {
  const path = (id: string) => `/workspaces/${workspaceId}/invoices/${id}`;

  async function opened() {
    const { admin, id: workspace } = await createWorkspace(db);
    const [row] = await db
      .insert(invoices)
      .values({ ...draft(0), workspaceId: workspace })
      .returning();
    const change = (body: object) =>
      context.send('PATCH', path(row!.id).replace(workspaceId, workspace), { as: admin, body });
    const see = async () =>
      (
        await context.send('GET', path(row!.id).replace(workspaceId, workspace), { as: admin })
      ).json<{ count: number | null; updatedAt: string }>();
    const remove = () =>
      context.send('DELETE', path(row!.id).replace(workspaceId, workspace), { as: admin });
    return { change, see, remove };
  }

  it('is refused, and what another has written stays', async () => {
    const { change, see } = await opened();
    const { updatedAt } = await see();
    expect((await change({ count: 1, updatedAt })).statusCode).toBe(200);
    expect((await change({ count: 2, updatedAt })).json()).toMatchObject({
      status: 409,
      code: 'edit_conflict',
    });
    expect((await see()).count).toBe(1);
    expect((await change({ count: 3, updatedAt: (await see()).updatedAt })).json()).toMatchObject({
      count: 3,
    });
    expect((await change({ count: 4 })).json()).toMatchObject({ count: 4 });
  });

  it('is told from a row that is gone', async () => {
    const { change, see, remove } = await opened();
    const { updatedAt } = await see();
    await remove();
    expect((await change({ count: 1, updatedAt })).statusCode).toBe(404);
  });

  it('of ten at the same time lets one through', async () => {
    const { change, see } = await opened();
    const { updatedAt } = await see();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, count) => change({ count, updatedAt })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
  });

  it('is noticed within one millisecond', async () => {
    const { change, see } = await opened();
    const seen = new Set<string>();
    for (let count = 0; count < 20; count += 1) {
      await change({ count });
      seen.add((await see()).updatedAt);
    }
    expect(seen.size).toBe(20);
  });

  it.each([null, '', 'now', 0])('does not begin at %j', async (updatedAt) => {
    const { change } = await opened();
    expect((await change({ count: 1, updatedAt })).statusCode).toBe(422);
  });
});
