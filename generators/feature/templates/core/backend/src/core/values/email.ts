import { z } from 'zod';
import { normalizeText } from './text.ts';

const most = 254;

/** An email address. Capitals lead to the same mailbox everywhere that matters, so a unique column holds none. */
export const emailSchema = z
  .string()
  .max(most * 4, { abort: true })
  .overwrite((given) => normalizeText(given).toLowerCase())
  .check(z.email(), z.maxLength(most));
