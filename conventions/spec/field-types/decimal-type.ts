import { z } from 'zod';
import type { Field } from '../field.ts';
import type { BracketItem, Brackets, FieldTypeRow, Refuse } from '../field-type-row.ts';
import { quoted } from '../quoted.ts';

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
  print: ({ precision, scale }) => [precision, scale].filter((count) => count !== undefined).join(','),
};

export const decimalType: FieldTypeRow = {
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
  schema: (field) =>
    `z.string().regex(${pattern(field)}, ${quoted(`Expected a decimal such as "${sample(field, 1).slice(1, -1)}".`)})`,
  response: 'z.string()',
  sample,
  distinct: (field) => {
    const { scale } = sizeOf(field);
    return `(number / ${String(10 ** scale)}).toFixed(${String(scale)})`;
  },
};

function read(items: readonly BracketItem[], refuse: Refuse): DecimalArguments {
  const [precision, scale = 0] = items.map(({ text }) =>
    /^[0-9]{1,4}$/.test(text) ? Number(text) : Number.NaN,
  );
  const isValid =
    precision !== undefined && precision >= 1 && precision <= 1000 && scale >= 0 && scale <= precision;
  if (isValid && items.length <= 2) return { precision, scale };
  return refuse('A decimal takes its digits in all and after the point.', 'Write it as "decimal(10,2)".');
}

function refusal(value: string, field: Field): string | undefined {
  const { before, precision, scale } = sizeOf(field);
  const parsed = /^-?(\d+)(?:\.(\d+))?$/.exec(value);
  // A zero before the point takes no digit of the column.
  const whole = parsed?.[1]?.replace(/^0+/, '') ?? '';
  const fits = parsed && whole.length <= before && (parsed[2]?.length ?? 0) <= scale;
  return fits ? undefined : `A number that fits decimal(${String(precision)},${String(scale)}) is needed.`;
}

function pattern(field: Field): string {
  const { before, scale } = sizeOf(field);
  const whole = before === 0 ? '0' : `\\d{1,${String(before)}}`;
  return scale === 0 ? `/^-?${whole}$/` : `/^-?${whole}(\\.\\d{1,${String(scale)}})?$/`;
}

/** With all the digits after the point, as the database answers: `12.50`. */
function sample(field: Field, number: 1 | 2): string {
  const { before, scale } = sizeOf(field);
  if (before === 0) return `'0.${String(number).padEnd(scale, '0')}'`;
  const whole = before === 1 ? String(number) : `1${String(number + 1)}`;
  return scale === 0 ? `'${whole}'` : `'${whole}.${'5'.padEnd(scale, '0')}'`;
}

/** The digits in all, after the point and before it. */
function sizeOf({ precision = 10, scale = 2 }: Field) {
  return { precision, scale, before: precision - scale };
}
