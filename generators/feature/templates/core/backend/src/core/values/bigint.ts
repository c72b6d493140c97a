import { z } from 'zod';

/** A whole number of 64 bits as the digits of a text: in JSON, JavaScript would round it. */
export const bigintSchema = z.codec(
  z
    .string()
    .regex(/^-?\d{1,19}$/, { abort: true, error: 'Expected a whole number such as "7".' })
    .refine((text) => BigInt.asIntN(64, BigInt(text)) === BigInt(text), 'Expected a whole number of 64 bits.')
    .meta({ examples: ['1', '2', '3'] }),
  // How the API document describes what is answered.
  z.bigint().meta({ type: 'string', pattern: String.raw`^-?\d{1,19}$`, examples: ['1', '2', '3'] }),
  { decode: BigInt, encode: String },
);
