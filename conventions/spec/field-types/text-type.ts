import type { Field } from '../field.ts';
import type { FieldTypeRow } from '../field-type-row.ts';
import { textual } from './textual.ts';

export const textType: FieldTypeRow = {
  words: ['longtext', 'mediumtext', 'clob', 'markdown', 'richtext', 'textarea', 'html', 'body'],
  description: 'long text',
  column: () => ({ builder: 'text', sql: 'text' }),
  page: { control: 'text', typed: () => '<script>alert(1)</script> to read' },
  ...textual('paragraphs', longest),
};

/** PostgreSQL refuses index entries above 2704 bytes, and a character may take four. */
function longest({ unique, index }: Field): number {
  return unique === true || index === true ? 600 : 10_000;
}
