/** Every field type and the arguments it takes. A field drives every layer: column, migration, schemas, form, tests. */
export const fieldTypes = {
  string: { arguments: 'none', description: 'short text, at most 255 characters' },
  text: { arguments: 'none', description: 'long text' },
  integer: { arguments: 'none', description: 'whole number, 32 bits' },
  decimal: { arguments: 'precision', description: 'exact number: decimal(10,2)' },
  boolean: { arguments: 'none', description: 'true or false' },
  date: { arguments: 'none', description: 'calendar day: 2026-05-24' },
  datetime: { arguments: 'none', description: 'moment with time zone: 2026-05-24T10:00:00Z' },
  uuid: { arguments: 'none', description: 'identifier: 6f1c2b1e-…' },
  json: { arguments: 'none', description: 'any JSON value' },
  enum: { arguments: 'values', description: 'one of a list: enum(draft,sent,paid)' },
} as const satisfies Record<string, { arguments: 'none' | 'precision' | 'values'; description: string }>;

export type FieldType = keyof typeof fieldTypes;

export const fieldTypeNames = Object.keys(fieldTypes) as [FieldType, ...FieldType[]];

/** Columns that every table has: a field may not take their place. */
export const reservedColumns: ReadonlySet<string> = new Set([
  'id',
  'workspace_id',
  'created_at',
  'created_by_id',
  'updated_at',
  'deleted_at',
  // The system columns of PostgreSQL (chapter 5.6 of its manual).
  ...['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid'],
]);
