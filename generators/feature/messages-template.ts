/** Languages into which paxx translates its own words. Every other one begins with the English text. */
const translated: ReadonlySet<string> = new Set(['hi']);

/**
 * The template of a feature's messages in one locale; the region does not matter.
 *
 * @example messagesTemplate('hi-IN') // 'messages-hi.ejs'
 */
export function messagesTemplate(locale: string): string {
  const [language = locale] = locale.split('-');
  return translated.has(language) ? `messages-${language}.ejs` : 'messages.ejs';
}
