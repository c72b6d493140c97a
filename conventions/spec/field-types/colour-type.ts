import type { FieldTypeRow } from '../field-type-row.ts';
import { ruledText } from './ruled-text.ts';

export const colourType: FieldTypeRow = {
  description: 'colour: #1f77b4',
  words: ['color', 'hexcolor', 'hexcolour', 'rgb', 'hex'],
  refusal: (value) =>
    /^#[0-9a-f]{6}$/.test(value) ? undefined : 'A colour is needed in small letters, such as #1f77b4.',
  page: {
    control: 'colour',
    typed: () => '#1f77b4',
    mistyped: { text: 'reddish', issue: 'format' },
    rank: 6,
    title: 'never',
  },
  ...ruledText('colourSchema', 'src/core/values/colour.ts', 7),
};
