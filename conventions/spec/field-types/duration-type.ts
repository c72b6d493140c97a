import type { FieldTypeRow } from '../field-type-row.ts';

const most = 2 ** 31 - 1;

export const durationType: FieldTypeRow = {
  words: ['interval', 'timespan', 'seconds', 'timedelta'],
  description: 'length of time, in whole seconds',
  refusal: (value) =>
    /^\d{1,10}$/.test(value) && Number(value) <= most
      ? undefined
      : `Whole seconds are needed, such as 5400; at most ${String(most)}.`,
  column: () => ({ builder: 'integer', sql: 'integer' }),
  defaultCode: (value) => ({ literal: String(Number(value)) }),
  filter: 'range',
  page: { control: 'duration', typed: () => '1:30:00', mistyped: { text: 'long', issue: 'type' }, rank: 3 },
  schema: () => 'z.int32().min(0)',
  response: 'z.int32()',
};
