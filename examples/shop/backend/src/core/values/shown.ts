/**
 * A text without what steers a terminal or turns the direction of reading: a name in the database, or a word that was typed,
 * may hold it. Tabs and line breaks stay.
 */
export const shown = (text: string): string =>
  text.replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\uFFFD');
