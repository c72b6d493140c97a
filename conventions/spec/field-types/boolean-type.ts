import type { FieldTypeRow } from '../field-type-row.ts';

export const booleanType: FieldTypeRow = {
  description: 'true or false',
  refusal: (value) => (value === 'true' || value === 'false' ? undefined : 'Use "true" or "false".'),
  column: () => ({ builder: 'boolean', sql: 'boolean' }),
  defaultCode: (value) => ({ literal: value }),
  schema: () => 'z.boolean()',
  response: 'z.boolean()',
  sample: (_, number) => String(number === 1),
};
