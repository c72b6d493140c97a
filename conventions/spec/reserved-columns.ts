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
