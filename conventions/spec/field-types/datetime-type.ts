import type { FieldTypeRow } from '../field-type-row.ts';

export const datetimeType: FieldTypeRow = {
  description: 'moment with time zone: 2026-05-24T10:00:00Z',
  refusal: (value) =>
    value === 'now' || isMoment(value) ? undefined : 'Use "now" or a moment such as 2026-05-24T10:00:00Z.',
  column: () => ({
    builder: 'timestamp',
    options: "{ withTimezone: true, mode: 'string' }",
    sql: 'timestamptz',
  }),
  defaultCode: (value) => (value === 'now' ? { sql: 'now()' } : undefined),
  schema: () => 'momentSchema',
  schemaImport: { name: 'momentSchema', file: 'src/core/moment.ts' },
  response: 'z.iso.datetime()',
  fromRow: (value) => `new Date(${value}).toISOString()`,
  sample: (_, number) => `'2026-05-2${String(number)}T10:00:00.000Z'`,
  distinct: () => 'new Date(number * 1000).toISOString()',
};

const isMoment = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));
