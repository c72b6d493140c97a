import type { FieldTypeRow } from '../field-type-row.ts';

export const uuidType: FieldTypeRow = {
  words: ['guid', 'id', 'identifier', 'foreignkey', 'fk'],
  description: 'identifier: 6f1c2b1e-…',
  refusal: (value) =>
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? undefined : 'A uuid is needed.',
  isIdentifier: true,
  column: () => ({ builder: 'uuid', sql: 'uuid' }),
  filter: 'equal',
  page: {
    control: 'uuid',
    typed: () => '3f2b6c1e-8d47-4c0a-9e55-1b7f0a2d6c34',
    mistyped: { text: 'nothing like it', issue: 'guid' },
  },
  schema: () => 'z.guid()',
};
