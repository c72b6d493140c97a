import { texts as en } from './en.ts';
import { texts as hi } from './hi.ts';
import type { MailTexts } from './mail-text.ts';

/** The languages of mails; the first one is for whoever reads none of them. */
export const mailTexts: Readonly<Record<string, MailTexts>> = {
  en,
  hi,
};
