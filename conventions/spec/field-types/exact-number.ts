import type { Field } from '../field.ts';
import type { FieldTypeRow } from '../field-type-row.ts';

interface Size {
  /** Digits in all. */
  readonly precision: number;
  /** Digits after the point. */
  readonly scale: number;
}

/** What exact numbers have in common: `named` says which one a default has to fit. */
export const exactNumber = (sizeOf: (field: Field) => Size, named: string | ((size: Size) => string)) =>
  ({
    // What a request may hold is what the column may hold.
    refusal: (value, field) => {
      const size = sizeOf(field);
      const wanted = typeof named === 'string' ? named : named(size);
      return new RegExp(pattern(size)).test(value)
        ? undefined
        : `A number that fits ${wanted} is needed, such as ${sample(size)}.`;
    },
    column: (field) => {
      const { precision, scale } = sizeOf(field);
      return {
        builder: 'numeric',
        options: `{ precision: ${String(precision)}, scale: ${String(scale)} }`,
        sql: `numeric(${String(precision)}, ${String(scale)})`,
      };
    },
    filter: 'range',
    schema: (field) => {
      const { precision, scale } = sizeOf(field);
      return `decimal(${String(precision)}, ${String(scale)})`;
    },
    schemaImport,
    response: 'z.string()',
  }) satisfies Partial<FieldTypeRow>;

/** One object: what several fields need is imported once. */
const schemaImport = { name: 'decimal', file: 'src/core/values/decimal.ts' } as const;

function pattern({ precision, scale }: Size): string {
  const before = precision - scale;
  const whole = before === 0 ? '0' : `\\d{1,${String(before)}}`;
  return scale === 0 ? `^-?${whole}$` : `^-?${whole}(\\.\\d{1,${String(scale)}})?$`;
}

function sample({ precision, scale }: Size): string {
  if (precision === scale) return '0.1';
  return scale === 0 ? '1' : '1.5';
}
