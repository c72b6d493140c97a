import { z } from 'zod';
import type { Field } from '../field.ts';
import { refuse } from '../field-fault.ts';
import type { GivenArguments } from '../field-types.ts';
import type { BracketItem, Brackets, FieldTypeRow } from '../field-type-row.ts';
import { exactNumber } from './exact-number.ts';

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
    'float',
    'double',
    'doubleprecision',
    'real',
    'amount',
    'price',
    'latitude(8,6)',
    'longitude(9,6)',
  ],
  description: 'exact number: decimal(10,2)',
  brackets,
  page: {
    control: 'decimal',
    typed: () => '0',
    mistyped: { text: 'many', issue: 'format' },
    definition: (field) => [`scale: ${String(sizeOf(field).scale)}`],
    rank: 2,
  },
  ...exactNumber(
    (field) => sizeOf(field),
    ({ precision, scale }) => `decimal(${String(precision)},${String(scale)})`,
  ),
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

/** The digits in all, and after the point. */
const sizeOf = ({ precision = 10, scale = 2 }: Field) => ({ precision, scale });
