import { translationOf } from '../app/translation-of.ts';

/** The template of a feature's messages in one locale: `messages-hi.ejs` where there is a translation. */
export function messagesTemplate(locale: string): string {
  const language = translationOf(locale);
  return language === undefined ? 'messages.ejs' : `messages-${language}.ejs`;
}
