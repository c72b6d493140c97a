import type { FieldTypeRow, SchemaImport } from '../field-type-row.ts';

/** What texts with a rule of their own have in common: `name` is the schema that judges them, in `core/values/` of a project. */
export const ruledText = (name: string, file: SchemaImport['file'], length: number) =>
  ({
    isSearchable: true,
    column: () => ({
      builder: 'varchar',
      options: `{ length: ${String(length)} }`,
      sql: `varchar(${String(length)})`,
    }),
    schema: () => name,
    schemaImport: { name, file },
    // What is kept was judged when it came.
    response: 'z.string()',
  }) satisfies Partial<FieldTypeRow>;
