import { z } from 'zod';

/**
 * A number that comes as text, in a query or a variable: digits, and nothing else that JavaScript takes for a number as
 * well, such as `0x10`, `1e1`, a space or an empty text.
 */
export const wholeNumber = <Schema extends z.ZodType<number>>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && digits.test(value) ? Number(value) : value),
    schema,
  );

const digits = /^(?:0|-?[1-9]\d*)$/;
