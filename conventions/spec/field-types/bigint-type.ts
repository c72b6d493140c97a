import type { FieldTypeRow } from '../field-type-row.ts';

const least = -(2n ** 63n);

export const bigintType: FieldTypeRow = {
  words: ['biginteger', 'long', 'bigserial', 'longint'],
  description: 'whole number, 64 bits, exact',
  refusal: (value) =>
    /^-?\d{1,19}$/.test(value) && BigInt(value) >= least && BigInt(value) < -least
      ? undefined
      : `A whole number of 64 bits is needed: ${String(least)} to ${String(-least - 1n)}.`,
  column: () => ({ builder: 'bigint', options: "{ mode: 'bigint' }", sql: 'bigint' }),
  defaultCode: (value) => ({ sql: String(BigInt(value)) }),
  filter: 'range',
  page: { control: 'bigint', typed: () => '7', mistyped: { text: 'many', issue: 'format' }, rank: 3 },
  // JSON has no numbers that JavaScript reads exactly above 53 bits, so it is a text there.
  schema: () => 'bigintSchema',
  schemaImport: { name: 'bigintSchema', file: 'src/core/values/bigint.ts' },
};
