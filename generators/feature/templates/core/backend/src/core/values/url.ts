import { z } from 'zod';
import { normalizeText } from './text.ts';

const most = 2048;

/**
 * An address of the web, as browsers write it. No other scheme: `javascript:` runs in the page that links to it. No account in
 * it either: that is there to deceive, https://bank.example@elsewhere.example.
 */
export const urlSchema = z
  .string()
  .max(most * 4, { abort: true })
  .overwrite(normalizeText)
  .check(
    z.url({ protocol: /^https?$/, normalize: true, abort: true, error: 'Expected an address of the web.' }),
    z.maxLength(most),
    z.refine((address) => isOpen(new URL(address)), 'Expected an address without an account in it.'),
  );

const isOpen = ({ username, password }: URL): boolean => username === '' && password === '';
