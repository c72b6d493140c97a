import { hiddenCharacters } from 'paxx-conventions';

/**
 * Makes hidden characters visible, so that a file name or a line of a file cannot steer the reader's terminal, nor look
 * like another. Tabs and line feeds stay.
 */
export function visible(text: string): string {
  return text.replace(hiddenCharacters, (character) => {
    if (character === '\t' || character === '\n') return character;
    const code = character.charCodeAt(0);
    // U+2400 begins the block of pictures of the control characters.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
  });
}
