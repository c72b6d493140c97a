import type { FieldTypeRow } from '../field-type-row.ts';

export const integerType: FieldTypeRow = {
  words: ['int', 'number', 'smallint', 'serial', 'count', 'short', 'counter', 'year'],
  description: 'whole number, 32 bits',
  refusal: (value) =>
    /^-?\d{1,10}$/.test(value) && (Number(value) | 0) === Number(value)
      ? undefined
      : 'A whole number of 32 bits is needed: -2147483648 to 2147483647.',
  column: () => ({ builder: 'integer', sql: 'integer' }),
  defaultCode: (value) => ({ literal: String(Number(value)) }),
  filter: 'range',
  page: { control: 'integer', typed: () => '7', rank: 3 },
  schema: () => 'z.int32()',
};
