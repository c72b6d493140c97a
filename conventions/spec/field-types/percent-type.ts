import type { FieldTypeRow } from '../field-type-row.ts';
import { exactNumber } from './exact-number.ts';

export const percentType: FieldTypeRow = {
  words: ['percentage', 'percents', 'pct'],
  description: 'percentage: 12.5 is 12.5 %',
  page: {
    control: 'percent',
    typed: () => '12.5',
    mistyped: { text: 'many', issue: 'format' },
    rank: 3,
  },
  ...exactNumber(() => ({ precision: 5, scale: 2 }), 'a percentage'),
};
