import { z } from 'zod';

/** A telephone number as E.164 has it, with the number of its country; what people put between the digits is left out. */
export const phoneSchema = z
  .string()
  .max(64, { abort: true })
  .overwrite((given) => given.replaceAll(/[\s().\-/]/g, ''))
  .check(z.e164('Expected a number with its country, such as "+14155550123".'))
  .meta({ examples: ['+14155550101', '+14155550102', '+14155550103'] });
