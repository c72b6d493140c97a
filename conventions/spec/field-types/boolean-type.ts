import type { FieldTypeRow } from '../field-type-row.ts';

export const booleanType: FieldTypeRow = {
  description: 'true or false',
  words: ['bool', 'bit', 'flag', 'toggle', 'switch', 'checkbox', 'tinyint'],
  refusal: (value) => (value === 'true' || value === 'false' ? undefined : 'Use "true" or "false".'),
  count: () => 2,
  column: () => ({ builder: 'boolean', sql: 'boolean' }),
  defaultCode: (value) => ({ literal: value }),
  filter: 'equal',
  page: { control: 'boolean', rank: 6, isNeverBlank: true },
  schema: () => 'z.boolean()',
};
