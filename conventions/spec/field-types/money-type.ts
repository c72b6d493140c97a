import { z } from 'zod';
import { refuse } from '../field-fault.ts';
import type { GivenArguments } from '../field-types.ts';
import type { BracketItem, Brackets, FieldTypeRow } from '../field-type-row.ts';
import { isCurrency } from './currency-type.ts';
import { exactNumber } from './exact-number.ts';

export interface MoneyArguments {
  /** The currency of an amount of money, by its code of ISO 4217. */
  readonly currency?: string;
}

const brackets: Brackets = {
  example: 'EUR',
  question: 'Which currency, by its three letters?',
  shape: { currency: z.string().describe('The currency of an amount of money, by its code of ISO 4217.') },
  read: (items: readonly BracketItem[]) => ({ currency: items.map(({ text }) => text).join() }),
  judge,
  print: ({ currency = '' }) => currency,
};

export const moneyType: FieldTypeRow = {
  words: ['monetary', 'cash', 'smallmoney'],
  description: 'amount of a currency: money(EUR)',
  brackets,
  page: {
    control: 'money',
    typed: () => '7',
    mistyped: { text: 'many', issue: 'format' },
    definition: ({ currency = '' }) => [`currency: '${currency}'`],
    rank: 2,
  },
  ...exactNumber(
    ({ currency }) => ({ precision: 19, scale: digitsOf(currency) }),
    ({ scale }) => `an amount with ${String(scale)} digits after the point`,
  ),
};

function judge({ currency = '' }: GivenArguments): MoneyArguments {
  if (isCurrency(currency)) return { currency };
  return refuse(
    ['currency'],
    currency === '' ? 'Money needs its currency.' : `"${currency}" is no currency of ISO 4217.`,
    'Write it as "money(EUR)"; where each row has another one, use "decimal" and a "currency" beside it.',
  );
}

/** Cents have two digits, yen none. */
const digitsOf = (currency = 'EUR'): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
