import type { FieldTypeRow } from '../field-type-row.ts';
import { code } from './code.ts';

export const currencyType: FieldTypeRow = {
  description: 'currency by its code: EUR',
  words: ['currencycode', 'isocurrency'],
  refusal: (value) => (isCurrency(value) ? undefined : 'A code of ISO 4217 is needed, such as EUR, or INR.'),
  page: { control: 'currency', rank: 4 },
  ...code('currencySchema', 'src/core/values/currency.ts', 3),
};

const currencies = new Set(Intl.supportedValuesOf('currency'));

export const isCurrency = (value: string): boolean => currencies.has(value);
