import type { FieldTypeRow } from '../field-type-row.ts';
import { textual } from './textual.ts';

export const stringType: FieldTypeRow = {
  words: [
    'str',
    'varchar',
    'char',
    'character',
    'charactervarying',
    'email',
    'tel',
    'phone',
    'url',
    'uri',
    'link',
    'slug',
    'name',
    'password',
    'ip',
    'color',
    'token',
    'ulid',
    'citext',
    'country',
  ],
  description: 'short text, at most 255 characters',
  column: () => ({ builder: 'varchar', options: '{ length: 255 }', sql: 'varchar(255)' }),
  page: { control: 'string', typed: 'Something <img src=x>', rank: 5, title: 'first' },
  ...textual('line', () => 255),
};
