import type { FieldTypeRow } from '../field-type-row.ts';

export const timeType: FieldTypeRow = {
  words: ['timeofday', 'clock', 'localtime', 'timewithouttimezone'],
  description: 'time of day: 09:30',
  refusal: (value) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(value)
      ? undefined
      : 'A time of day is needed, such as 09:30 or 17:45:30.',
  column: () => ({ builder: 'time', options: '{ precision: 0 }', sql: 'time(0)' }),
  filter: 'range',
  page: { control: 'time', typed: () => '09:30', rank: 3 },
  schema: () => 'timeSchema',
  schemaImport: { name: 'timeSchema', file: 'src/core/values/time.ts' },
  response: 'z.string()',
};
