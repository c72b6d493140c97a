/** Languages into which paxx translates its own words. Every other one begins with the English text. */
const translated: ReadonlySet<string> = new Set(['hi']);

/**
 * The language whose templates a locale uses in place of the English ones; the region does not matter.
 *
 * @example translationOf('hi-IN') // 'hi'
 */
export function translationOf(locale: string): string | undefined {
  const [language = locale] = locale.split('-');
  return translated.has(language) ? language : undefined;
}
