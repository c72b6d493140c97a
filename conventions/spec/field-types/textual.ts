import type { Field } from '../field.ts';
import type { FieldTypeRow, SchemaImport } from '../field-type-row.ts';

/** What every kind of text has in common, but for its column. */
export const textual = (kind: 'line' | 'paragraphs', longest: (field: Field) => number) =>
  ({
    mayBeEmpty: true,
    refusal: (value, field) => {
      if (value !== '' && value.trim() === '') return 'Text of white space alone is no text: leave it out.';
      const most = longest(field);
      return value.length <= most ? undefined : `At most ${String(most)} characters fit.`;
    },
    isSearchable: true,
    // Text of white space alone is no text; only a field that is empty by default may be empty.
    schema: (field) =>
      `text.${kind}({ ${field.default === '' ? 'min: 0, ' : ''}max: ${String(longest(field))} })`,
    schemaImport,
    response: 'z.string()',
  }) satisfies Partial<FieldTypeRow>;

/** One object: what several fields need is imported once. */
const schemaImport: SchemaImport = { name: 'text', file: 'src/core/values/text.ts' };
