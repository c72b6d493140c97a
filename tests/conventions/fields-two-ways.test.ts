import fc from 'fast-check';
import { fieldTypeNames, parseSpec, type FeatureSpecInput } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';

const names = fc.constantFrom(
  'title',
  'dueOn',
  'id',
  'naïve',
  'a__b',
  'to_string',
  'line_1',
  '_x',
  '2nd',
  'x'.repeat(41),
);
const types = fc.constantFrom(
  ...fieldTypeNames,
  'mail',
  'int',
  'strng',
  'belongs_to',
  'unique',
  'constructor',
);
const defaults = fc.constantFrom(
  '',
  '0',
  '-2147483648',
  'true',
  'draft',
  'now',
  '2026-02-30',
  '{}',
  '{"a":"\\u0000"}',
  ' ',
  'a\u202Eb',
  '1.5',
);
const counts = fc.integer({ min: 0, max: 1002 });
const values = fc.array(fc.constantFrom('draft', 'sent', 'paid', 'Draft', '', 'in review', 'constructor'), {
  maxLength: 4,
});
const flag = fc.constantFrom(true, false, undefined);

const fields = fc
  .record({
    name: names,
    type: types,
    mark: fc.constantFrom('', '!', '?'),
    unique: flag,
    index: flag,
    redact: flag,
    default: fc.option(defaults, { nil: undefined }),
    decimal: fc.oneof(fc.constant([]), fc.tuple(counts), fc.tuple(counts, counts)),
    values,
  })
  .map(({ mark, decimal, values: list, ...rest }) => {
    const [precision, scale] = decimal;
    const length = rest.type === 'string' ? precision : undefined;
    const held =
      length !== undefined
        ? { length }
        : rest.type === 'decimal'
          ? { precision, scale }
          : rest.type === 'enum'
            ? { values: list }
            : {};
    const json = { ...rest, ...held, required: mark === '!', nullable: mark === '?' };
    const brackets =
      length !== undefined
        ? String(length)
        : rest.type === 'decimal'
          ? decimal.join(',')
          : rest.type === 'enum'
            ? list.join(',')
            : '';
    const modifiers = (['unique', 'index', 'redact'] as const).filter((name) => rest[name] === true);
    const notation = [
      `${rest.name}:${rest.type}${brackets === '' ? '' : `(${brackets})`}${mark}`,
      ...modifiers.map((name) => `:${name}`),
      rest.default === undefined ? '' : `=${rest.default}`,
    ].join('');
    return {
      notation,
      json: Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined)),
    };
  });

const judged = (field: unknown): unknown => {
  const result = parseSpec({ name: 'thing', fields: [field] as FeatureSpecInput['fields'] });
  return result.kind === 'spec' ? result.spec.fields : result.faults.map(({ message }) => message);
};

describe('a field in the notation and as JSON', () => {
  it('F3: is the same field, or is refused for the same reason', () => {
    fc.assert(
      fc.property(fields, ({ notation, json }) => {
        expect(judged(json)).toEqual(judged(notation));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [
      { name: 'price', type: 'decimal', scale: 3 },
      [{ name: 'price', type: 'decimal', precision: 10, scale: 3 }],
    ],
    [
      { name: 'price', type: 'decimal', precision: 5 },
      [{ name: 'price', type: 'decimal', precision: 5, scale: 0 }],
    ],
    [
      { name: 'paid', type: 'boolean', required: false, default: 'false' },
      [{ name: 'paid', type: 'boolean', default: 'false' }],
    ],
  ])('F3: reads %j', (json, expected) => {
    expect(judged(json)).toEqual(expected);
  });

  it.each([
    [{ name: 'a', type: 'enum', values: ['a,b'] }, 'fields.0.values.0', '"a,b" is no enum value.'],
    [{ name: 'a', type: 'enum', values: ['a', ')'] }, 'fields.0.values.1', '")" is no enum value.'],
    [{ name: 'a', type: 'enum' }, 'fields.0.values', 'An enum needs its values.'],
    [{ name: 'a', type: 'decimal', scale: 12 }, 'fields.0.scale', 'digits in all'],
    [{ name: 'a', type: 'decimal', precision: 5.5 }, 'fields.0.precision', 'It cannot be 5.5.'],
    [{ name: 'a', type: 'string', required: true, nullable: true }, 'fields.0.nullable', 'never NULL'],
    [{ name: 'a', type: 'string', unqiue: true }, 'fields.0', 'There is no key "unqiue".'],
    [{ name: 'a:string', type: 'string' }, 'fields.0.name', 'is no column name'],
    [{ name: 'a', type: 'string!' }, 'fields.0.type', 'There is no type "string!"'],
    [{ name: 'a', type: 'boolean', default: false }, 'fields.0.default', 'It cannot be false.'],
    [{ name: 'a', type: 'boolean', required: 'yes' }, 'fields.0.required', 'It cannot be "yes".'],
    [7, 'fields.0', 'It cannot be 7.'],
  ])('F3: refuses %j at %s', (json, key, message) => {
    const result = parseSpec({ name: 'thing', fields: [json] as unknown as FeatureSpecInput['fields'] });
    expect(result).toMatchObject({ kind: 'faulty', faults: [{ key }] });
    if (result.kind === 'faulty') expect(result.faults[0]?.message).toContain(message);
  });

  it('F3: names the keys of a field where one of them is unknown', () => {
    const fields = [{ name: 'a', type: 'string', unqiue: true }] as unknown as FeatureSpecInput['fields'];
    expect(parseSpec({ name: 'thing', fields })).toMatchObject({
      faults: [
        {
          wrongKey: 'unqiue',
          remedy: expect.stringMatching(/^Did you mean "unique"\? The keys are name, type, /) as string,
        },
      ],
    });
  });

  it('B10: names the limit at once where there are too many fields', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `field_${String(index)}:string`);
    const start = performance.now();
    expect(parseSpec({ name: 'thing', fields: many })).toMatchObject({
      faults: [{ key: 'fields', message: expect.stringContaining('at most 400 fields') as string }],
    });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(parseSpec({ name: 'thing', fields: many.slice(0, 400) })).toMatchObject({ kind: 'spec' });
  });

  it.each([
    '\u202E',
    '\u2066',
    '\u200B',
    '\u00AD',
    '\uFEFF',
    '\u{E0041}',
    '\u2028',
    '\u0007',
    '\u200D',
    '\u3164',
  ])('B10: refuses %j in a default, and says which character it is', (character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const said = [`The default holds a character that nobody sees, ${code} at position 2. Remove it.`];
    expect(judged(`label:string=a${character}b`)).toEqual(said);
    expect(judged({ name: 'label', type: 'string', default: `a${character}b` })).toEqual(said);
  });

  it('B10: takes joiners where they are spelling: in Hindi, in Persian, in emoji', () => {
    for (const text of ['क्‍ष', 'می‌خواهم', '👩‍👧'])
      expect(judged(`label:string=${text}`)).toMatchObject([{ default: text }]);
  });
});
