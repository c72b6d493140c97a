import type { FieldTypeRow } from '../field-type-row.ts';

export const uuidType: FieldTypeRow = {
  words: ['guid', 'id', 'identifier', 'foreignkey', 'fk'],
  description: 'identifier: 6f1c2b1e-…',
  refusal: (value) =>
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? undefined : 'A uuid is needed.',
  isIdentifier: true,
  column: () => ({ builder: 'uuid', sql: 'uuid' }),
  filter: 'equal',
  schema: () => 'z.guid()',
};
