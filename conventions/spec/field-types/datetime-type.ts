import type { FieldTypeRow } from '../field-type-row.ts';
import { isDay } from './date-type.ts';

export const datetimeType: FieldTypeRow = {
  words: [
    'timestamp',
    'timestamptz',
    'timestampwithtimezone',
    'timestampwithouttimezone',
    'moment',
    'instant',
  ],
  description: 'moment with time zone: 2026-05-24T10:00:00Z',
  refusal: (value) =>
    value === 'now' || isMoment(value) ? undefined : 'Use "now" or a moment such as 2026-05-24T10:00:00Z.',
  column: () => ({ builder: 'timestamp', options: '{ withTimezone: true }', sql: 'timestamptz' }),
  defaultCode: (value) => (value === 'now' ? { sql: 'now()' } : undefined),
  filter: 'range',
  page: { control: 'datetime', typed: () => '2026-05-24T10:00', rank: 4 },
  schema: () => 'momentSchema',
  schemaImport: { name: 'momentSchema', file: 'src/core/values/moment.ts' },
  response: 'z.date()',
};

/** Hours from universal time that PostgreSQL takes. */
const farthest = 15;
const earliest = Date.parse('1000-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59Z');

/** JavaScript takes days and offsets that PostgreSQL refuses. The years are those that a request may have. */
function isMoment(value: string): boolean {
  const [, day = '', hours = '0'] =
    /^(\d{4}-\d{2}-\d{2})T(?!24)\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):\d{2})$/.exec(value) ??
    [];
  const moment = Date.parse(value);
  return isDay(day) && Number(hours) <= farthest && moment >= earliest && moment <= latest;
}
