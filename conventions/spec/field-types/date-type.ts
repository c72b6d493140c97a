import type { FieldTypeRow } from '../field-type-row.ts';

export const dateType: FieldTypeRow = {
  description: 'calendar day: 2026-05-24',
  words: ['day', 'birthday', 'dateonly', 'localdate'],
  refusal: (value) =>
    value === 'today' || isDay(value) ? undefined : 'Use "today" or a day such as 2026-05-24.',
  column: () => ({ builder: 'date', sql: 'date' }),
  defaultCode: (value) => (value === 'today' ? { sql: 'CURRENT_DATE' } : undefined),
  filter: 'range',
  page: { control: 'date', typed: () => '2026-05-24', rank: 1 },
  schema: () => 'z.iso.date()',
};

/** A day of the calendar, in a year of four digits: PostgreSQL has no year 0, and writes others in another form. */
export const isDay = (value: string): boolean =>
  /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);
