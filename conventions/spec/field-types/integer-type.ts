import type { FieldTypeRow } from '../field-type-row.ts';

export const integerType: FieldTypeRow = {
  description: 'whole number, 32 bits',
  refusal: (value) =>
    /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) < 2 ** 31
      ? undefined
      : 'A whole number of 32 bits is needed.',
  column: () => ({ builder: 'integer', sql: 'integer' }),
  defaultCode: (value) => ({ literal: String(Number(value)) }),
  schema: () => 'z.int32()',
  response: 'z.int32()',
  sample: (_, number) => String(number),
  distinct: () => 'number',
};
