import type { FieldTypeRow } from '../field-type-row.ts';
import { ruledText } from './ruled-text.ts';

export const phoneType: FieldTypeRow = {
  description: 'telephone number with its country: +14155550123',
  words: ['tel', 'telephone', 'mobile', 'phonenumber', 'cellphone', 'fax'],
  refusal: (value) =>
    /^\+[1-9]\d{6,14}$/.test(value)
      ? undefined
      : 'A number with its country is needed, without spaces, such as +14155550123.',
  page: {
    control: 'phone',
    typed: () => '+1 415 555 0123',
    mistyped: { text: '0123', issue: 'phone' },
    rank: 5,
  },
  ...ruledText('phoneSchema', 'src/core/values/phone.ts', 16),
};
