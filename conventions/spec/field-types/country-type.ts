import type { FieldTypeRow } from '../field-type-row.ts';
import { countryCodes } from '../country-codes.ts';
import { code } from './code.ts';

export const countryType: FieldTypeRow = {
  description: 'country by its code: IN',
  words: ['countrycode', 'nation', 'nationality'],
  refusal: (value) =>
    countryCodes.includes(value) ? undefined : 'A code of ISO 3166 is needed, such as IN, or DE.',
  page: {
    control: 'country',
    values: { name: 'countryCodes', file: 'src/records/country-codes.ts' },
    rank: 4,
  },
  ...code('countrySchema', 'src/core/values/country.ts', 2),
};
