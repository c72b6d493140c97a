import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import {
  FieldError,
  fieldTypeNames,
  fieldTypes,
  names,
  parseField,
  printField,
  type Field,
} from 'paxx-conventions';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { enumView, fieldView } from '../../generators/feature/field-view.ts';
import { loadTemplate } from '../support/load-template.ts';
import { typeExamples } from '../support/type-examples.ts';

const database = new PGlite();
afterAll(() => database.close());

const feature = names('thing');

/** What a database of this project would do with fields: a table with their columns, one row that takes the defaults. */
async function keptOf(fields: readonly Field[]): Promise<unknown[]> {
  const columns = fields.map((field, index): Field => ({ ...field, name: `value_${String(index)}` }));
  const types = columns
    .flatMap((field) => enumView(field, feature))
    .map(({ sqlType, values }) => `CREATE TYPE ${sqlType} AS ENUM (${values});`);
  const definitions = columns.map((field) => fieldView(field, feature).definition).join(', ');
  await database.exec(
    `BEGIN; ${types.join(' ')} CREATE TABLE things (id integer DEFAULT 1, ${definitions});`,
  );
  try {
    const { rows } = await database.query<Record<string, unknown>>(
      'INSERT INTO things DEFAULT VALUES RETURNING *',
    );
    return columns.map(({ name }) => rows[0]?.[name]);
  } finally {
    await database.exec('ROLLBACK');
  }
}

function accepted(text: string): Field | undefined {
  try {
    return parseField(text);
  } catch (error) {
    if (error instanceof FieldError) return undefined;
    throw error;
  }
}

/** Texts that are near to being a value: right ones, and what JavaScript takes and PostgreSQL does not. */
const days = [
  '2026-05-24',
  '2026-02-30',
  '2024-02-29',
  '2026-02-29',
  '0000-01-01',
  '0001-01-01',
  '-0044-03-15',
];
const later = [
  '9999-12-31',
  '10000-01-01',
  '+012026-01-01',
  '2026-13-01',
  '2026-00-10',
  'infinity',
  'today',
  'epoch',
];
const times = [
  '10:00:00',
  '10:00',
  '24:00:00',
  '23:59:60',
  '23:59:59.999999999',
  '10:00:00.1234567891',
  '10',
  '25:00',
];
const zones = [
  'Z',
  '+18:00',
  '-18:00',
  '+15:59',
  '+14:00',
  '-00:00',
  '+5',
  '+05:30',
  '+0530',
  '',
  ' BC',
  '+23:59',
  '+15:60',
];
const numbers = [
  '-2147483648',
  '2147483647',
  '2147483648',
  '-2147483649',
  '-0',
  '007',
  '1e3',
  '0x10',
  '١',
  'NaN',
  '1_000',
];
const decimals = [
  '99999999.99',
  '100000000',
  '-0.005',
  '0.005',
  '.5',
  '5.',
  '1e2',
  'Infinity',
  '00000000000.1',
  '9.995',
];
const jsons = [
  '{"a":"\\u0000"}',
  '{"\\u0000":1}',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\ud83d\\ude00"',
  '1e999',
  '1e-99999',
  '-0',
  '[1,]',
];
const more = [
  '{"a":1,"a":2}',
  'null',
  'NaN',
  '{"__proto__":1}',
  '[[[]]]',
  '"\\x41"',
  "'a'",
  '"it\'s"',
  '{}',
  '01',
  '1.',
  '"$1 ${x} `"',
];
const texts = [
  "it's",
  '\\',
  '\u0000',
  'a\ud800',
  '\udc00',
  'é',
  '👩‍👧',
  '\u202e',
  ' ',
  '',
  'x'.repeat(255),
  'x'.repeat(256),
  '👩'.repeat(128),
];
const ruled = [
  'ada@example.com',
  'Ada@example.com',
  `${'a'.repeat(243)}@example.com`,
  'https://example.com/',
  'https://example.com/ü',
  'javascript:alert(1)',
  'ftp://example.com/',
  '+14155550123',
  '+1234567890123456',
  '#1f77b4',
  '#1F77B4',
  'IN',
  'EU',
  'EUR',
  'eur',
  ...['9223372036854775807', '9223372036854775808', '-9223372036854775808', '12.5', '999.99', '1000'],
  ...['09:30', '9:30', '24:00', '23:59:60', '23:59:59', '5400'],
  ...['red,green', "it's,\\,{},NULL", 'a,,b'],
];
const others = [
  'true',
  't',
  'yes',
  '6f1c2b1e-0000-0000-0000-00000000000f',
  '{6f1c2b1e-0000-0000-0000-00000000000f}',
  'draft',
  'Draft',
];

const moments = [...days, ...later].flatMap((day) =>
  times.flatMap((time) => zones.map((zone) => `${day}T${time}${zone}`)),
);
const near = [
  ...moments.filter((_, index) => index % 29 === 0),
  ...days,
  ...later,
  ...numbers,
  ...decimals,
  ...jsons,
  ...more,
  ...texts,
  ...ruled,
  ...others,
];

const chance = fc.oneof(
  fc.constantFrom(...moments),
  fc.integer().map(String),
  fc.json({ stringUnit: 'binary' }),
  fc.double().map(String),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

const types = [...typeExamples, ...['decimal(1,0)', 'decimal(3,3)', 'decimal(1000,500)', 'string(1)']];

describe('what PostgreSQL judges', () => {
  it('F1: every default that is accepted can be stored, and comes back as something', async () => {
    const fields = types.flatMap((type) => near.flatMap((value) => accepted(`value:${type}=${value}`) ?? []));
    expect(new Set(fields.map(({ type }) => type))).toEqual(new Set(fieldTypeNames));
    // A row of PostgreSQL has room for as many.
    for (let first = 0; first < fields.length; first += 100) {
      const some = fields.slice(first, first + 100);
      for (const [index, kept] of (await keptOf(some)).entries())
        expect(kept, printField(some[index]!)).toBeDefined();
    }
  });

  it('F1: and so can those that chance brings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), chance, async (type, value) => {
        const field = accepted(`value:${type}=${value}`);
        if (field) expect((await keptOf([field]))[0]).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['starts_at:datetime=2026-02-30T10:00:00Z', 19],
    ['starts_at:datetime=2026-05-24T10:00:00+18:00', 19],
    ['starts_at:datetime=0000-05-24T10:00:00Z', 19],
    ['starts_at:datetime=9999-12-31T23:59:59-01:00', 19],
    ['j:json={"a":"\\u0000"}', 7],
    ['j:json={"a":"\\ud800"}', 7],
    ['j:json=1e999', 7],
    ['price:decimal(4,2)=0012.5', 19],
    ['note:string=  ', 12],
    ['note:string=a\ud800', 12],
  ])('F1: refuses %s at %i', (text, offset) => {
    let thrown: unknown;
    try {
      parseField(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'FieldError', offset });
  });
});

/** Rows of one table that tests make have numbers that follow each other. */
let last = 0;

const { sampleOf } = loadTemplate('tests/support/sample.ts', {
  'factories.ts': { sequence: () => (last += 1) },
}) as { sampleOf: (schema: z.ZodObject) => object };

/** The schema of a request with the field alone, as the slice of a feature has it. */
function requestOf(field: Field): z.ZodObject {
  const values = enumView(field, feature).map(({ constant }) => [
    constant,
    { enumValues: fieldTypes[field.type].values?.(field) },
  ]);
  const { name, file } = fieldTypes[field.type].schemaImport ?? {};
  const imported = name === undefined || file === undefined ? {} : { [name]: loadTemplate(file)[name] };
  const scope = { z, ...Object.fromEntries(values), ...imported } as object;
  return z.strictObject({
    value: runInNewContext(fieldView(field, feature).request, scope) as z.ZodType,
  });
}

/** Every type that can be required and unique, the smallest of each that takes arguments included. */
const uniques = [
  ...typeExamples.filter((type) => accepted(`value:${type}!:unique`) !== undefined),
  ...['decimal(1,0)', 'decimal(1,1)', 'decimal(2,1)', 'decimal(2,2)', 'decimal(1000,998)', 'decimal(40,2)'],
  ...['string(1)', 'string(2)', 'string(600)', 'string'],
  'enum(email,sms,push)',
];

describe('the values of tests', () => {
  it.each(uniques)(
    'F2: of %s are values of the column, and as many at a time as the tests need',
    async (type) => {
      const field = parseField(`value:${type}!:unique`);
      const request = requestOf(field);
      const sqlTypes = enumView(field, feature).map(
        ({ sqlType, values: list }) => `CREATE TYPE ${sqlType} AS ENUM (${list});`,
      );
      await database.exec(
        `BEGIN; ${sqlTypes.join(' ')} CREATE TABLE things (${fieldView(field, feature).definition} UNIQUE);`,
      );
      try {
        for (const first of [1, 8, 9, 98, 99, 997, 99_999, 1_234_567]) {
          await database.exec('DELETE FROM things');
          last = first - 1;
          for (const _ of [1, 2, 3]) {
            const { value } = request.parse(sampleOf(request));
            const isPlain = typeof value === 'string' || typeof value === 'bigint' || value instanceof Date;
            const text = isPlain ? value : JSON.stringify(value);
            await database.query('INSERT INTO things VALUES ($1)', [text]);
          }
        }
      } finally {
        await database.exec('ROLLBACK');
      }
    },
  );

  it.each(['boolean', 'enum(only)', 'enum(one,other)'])(
    'F2: refuses a required and unique %s, and says why',
    (type) => {
      expect(() => parseField(`is_default:${type}!:unique`)).toThrow(
        /could never have more rows.*Leave out/s,
      );
      expect(accepted(`is_default:${type}:unique`)).toBeDefined();
      expect(accepted(`is_default:${type}!`)).toBeDefined();
    },
  );
});
