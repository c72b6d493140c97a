import { z } from 'zod';
import type { Field } from '../field.ts';
import { refuse } from '../field-fault.ts';
import type { GivenArguments } from '../field-types.ts';
import type { BracketItem, Brackets, FieldTypeRow } from '../field-type-row.ts';

export interface DecimalArguments {
  /** Digits of a decimal in all. */
  readonly precision?: number;
  /** Digits of a decimal after the point. */
  readonly scale?: number;
}

const brackets: Brackets = {
  example: '10,2',
  assumed: '10,2',
  question: 'Digits in all and after the point?',
  shape: {
    precision: z.int().describe('Digits of a decimal in all.'),
    scale: z.int().describe('Digits of a decimal after the point.'),
  },
  read,
  judge,
  print: ({ precision, scale }) => [precision, scale].filter((count) => count !== undefined).join(','),
};

export const decimalType: FieldTypeRow = {
  words: [
    'numeric',
    'money',
    'float',
    'double',
    'doubleprecision',
    'real',
    'amount',
    'price',
    'percent(5,2)',
    'percentage(5,2)',
    'bigint(19,0)',
    'biginteger(19,0)',
    'long(19,0)',
    'latitude(8,6)',
    'longitude(9,6)',
  ],
  description: 'exact number: decimal(10,2)',
  brackets,
  refusal,
  column: (field) => {
    const { precision, scale } = sizeOf(field);
    return {
      builder: 'numeric',
      options: `{ precision: ${String(precision)}, scale: ${String(scale)} }`,
      sql: `numeric(${String(precision)}, ${String(scale)})`,
    };
  },
  filter: 'range',
  page: {
    control: 'decimal',
    typed: () => '0',
    mistyped: { text: 'many', issue: 'format' },
    definition: (field) => [`scale: ${String(sizeOf(field).scale)}`],
    rank: 2,
  },
  schema: (field) => {
    const { precision, scale } = sizeOf(field);
    return `decimal(${String(precision)}, ${String(scale)})`;
  },
  schemaImport: { name: 'decimal', file: 'src/core/values/decimal.ts' },
  response: 'z.string()',
};

function read(items: readonly BracketItem[]): DecimalArguments {
  const [precision, scale = 0, ...more] = items.map(({ text }) =>
    /^\d{1,4}$/.test(text) ? Number(text) : NaN,
  );
  return { precision: more.length === 0 && precision !== undefined ? precision : NaN, scale };
}

/** As in SQL, one number alone is the digits in all, and none of them stand after the point. */
function judge({ precision, scale }: GivenArguments): DecimalArguments {
  const all = precision ?? 10;
  const after = scale ?? (precision === undefined ? 2 : 0);
  if (all >= 1 && all <= 1000 && after >= 0 && after <= all) return { precision: all, scale: after };
  return refuse(
    [precision === undefined ? 'scale' : 'precision'],
    'A decimal takes its digits in all, at most 1000, and after the point.',
    'Write it as "decimal(10,2)".',
  );
}

/** What a request may hold is what the column may hold. */
function refusal(value: string, field: Field): string | undefined {
  const { precision, scale } = sizeOf(field);
  return new RegExp(pattern(field)).test(value)
    ? undefined
    : `A number that fits decimal(${String(precision)},${String(scale)}) is needed, such as ${sample(field)}.`;
}

function pattern(field: Field): string {
  const { before, scale } = sizeOf(field);
  const whole = before === 0 ? '0' : `\\d{1,${String(before)}}`;
  return scale === 0 ? `^-?${whole}$` : `^-?${whole}(\\.\\d{1,${String(scale)}})?$`;
}

function sample(field: Field): string {
  const { before, scale } = sizeOf(field);
  if (before === 0) return '0.1';
  return scale === 0 ? '1' : '1.5';
}

/** The digits in all, after the point and before it. */
function sizeOf({ precision = 10, scale = 2 }: Field) {
  return { precision, scale, before: precision - scale };
}
