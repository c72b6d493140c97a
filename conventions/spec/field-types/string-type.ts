import type { FieldTypeRow } from '../field-type-row.ts';
import { textual } from './textual.ts';

export const stringType: FieldTypeRow = {
  description: 'short text, at most 255 characters',
  refusal: (value) => (value.length <= 255 ? undefined : 'At most 255 characters fit.'),
  column: () => ({ builder: 'varchar', options: '{ length: 255 }', sql: 'varchar(255)' }),
  ...textual('line', () => 255),
};
