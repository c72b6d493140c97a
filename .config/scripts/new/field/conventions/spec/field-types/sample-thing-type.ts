import type { FieldTypeRow } from '../field-type-row.ts';
import { textual } from './textual.ts';

export const sampleThingType: FieldTypeRow = {
  description: 'sample thing, at most 255 characters',
  words: [],
  column: () => ({ builder: 'varchar', options: '{ length: 255 }', sql: 'varchar(255)' }),
  page: { control: 'string', typed: () => 'Something', rank: 5 },
  ...textual('line', () => 255),
};
