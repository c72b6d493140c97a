import { z } from 'zod';

/** A time of day with its seconds, as the database answers; a request may leave them out. */
export const timeSchema = z
  .string()
  .max(8, { abort: true })
  .overwrite((given) => (given.length === 5 ? `${given}:00` : given))
  .check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, 'Expected a time of day such as "09:30".'))
  .meta({ examples: ['08:00:00', '09:30:00', '17:45:00'] });
