/**
 * Makes control characters visible, so that a file name or a line of a file cannot steer the reader's terminal, nor turn
 * the direction in which its text is read. Tabs and line feeds stay.
 */
export function visible(text: string): string {
  return text.replace(steering, (character) => {
    const code = character.charCodeAt(0);
    // U+2400 begins the block of pictures of the control characters.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
  });
}

/** The same for what is meant to be one line: nothing in it can begin another one, which would look like ours. */
export const inline = (text: string): string => visible(text).replaceAll('\n', '\u240A');

/** JSON that says the same, and steers no terminal either: JSON itself escapes only the first 32 characters. */
export const printedJson = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(unescaped, escaped)}\n`;

const escaped = (characters: string): string =>
  characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Controls, marks and overrides of direction, separators of lines, invisible tags; joiners stay, as scripts need them. */
const above =
  '\\x7F-\\x9F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}';
const steering = new RegExp(`[\\x00-\\x08\\x0B-\\x1F${above}]`, 'gu');
const unescaped = new RegExp(`[${above}]`, 'gu');
