import { z } from 'zod';

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A currency by its three letters of ISO 4217. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, { abort: true, error: 'Expected three letters of ISO 4217, such as "EUR".' })
  .refine((code) => codes.has(code), 'Expected a currency of ISO 4217.')
  .meta({ examples: ['EUR', 'INR', 'USD'] });
