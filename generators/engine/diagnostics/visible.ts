import { hiddenCharacters } from 'paxx-conventions';

/**
 * Makes hidden characters visible, so that a file name or a line of a file cannot steer the reader's terminal, turn the
 * direction in which its text is read, nor look like another. Tabs and line feeds stay.
 */
export function visible(text: string): string {
  return text.replace(hiddenCharacters, (character) => {
    if (character === '\t' || character === '\n') return character;
    const code = character.charCodeAt(0);
    // U+2400 begins the block of pictures of the control characters.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
  });
}

/** The same for what is meant to be one line: nothing in it can begin another one, which would look like ours. */
export const inline = (text: string): string => visible(text).replaceAll('\n', '\u240A');

/** JSON that says the same, and steers no terminal either: JSON itself escapes only the first 32 characters. */
export const printedJson = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(hiddenCharacters, escaped)}\n`;

const escaped = (character: string): string =>
  character === '\n'
    ? character
    : character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
