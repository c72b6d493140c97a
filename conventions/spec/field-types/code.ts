import type { FieldTypeRow, SchemaImport } from '../field-type-row.ts';

/** What codes of a fixed length have in common, of which there is a list elsewhere: lists are filtered by several of them. */
export const code = (name: string, file: SchemaImport['file'], length: number) =>
  ({
    column: () => ({
      builder: 'char',
      options: `{ length: ${String(length)} }`,
      sql: `char(${String(length)})`,
    }),
    filter: 'any',
    schema: () => name,
    schemaImport: { name, file },
    response: 'z.string()',
  }) satisfies Partial<FieldTypeRow>;
