import { z } from 'zod';
import type { FieldTypeRow } from '../field-type-row.ts';
import { ruledText } from './ruled-text.ts';

/** RFC 5321 has no room for a longer one between its angle brackets. */
const most = 254;

export const emailType: FieldTypeRow = {
  description: 'email address, in small letters',
  words: ['mail', 'emailaddress', 'mailaddress'],
  refusal: (value) =>
    value === value.toLowerCase() && z.email().max(most).safeParse(value).success
      ? undefined
      : 'An email address in small letters is needed, such as ada@example.com.',
  page: {
    control: 'email',
    typed: () => 'ada@example.com',
    mistyped: { text: 'nobody', issue: 'email' },
    rank: 5,
  },
  ...ruledText('emailSchema', 'src/core/values/email.ts', most),
};
