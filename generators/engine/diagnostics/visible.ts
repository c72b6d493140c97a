/**
 * Makes control characters visible, so that a file name or a line of a file cannot steer the reader's terminal.
 * Tabs and line feeds stay.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => {
      const code = character.charCodeAt(0);
      // U+2400 begins the block of pictures of the control characters.
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
    },
  );
}
