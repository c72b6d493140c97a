/** Questions about the lines of a text, by offset. A line ends at LF or CRLF, and each line may end differently. */

/** The offset of the first character of the line. */
export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** The offset of the line's CR or LF, or the length of the text. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The offset behind the line's end. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** How the line at this offset ends; the last line ends like the first one of the text. */
export function endOfLine(text: string, offset: number): string {
  const end = lineEnd(text, offset);
  if (end < text.length) return text[end] === '\r' ? '\r\n' : '\n';
  const feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** The white space that the line begins with. */
export const indentation = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';

/** Whether nothing but white space stands before the offset on its line. */
export const isFirstOnLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === '';

/** Whether nothing but white space follows on the line. */
export const isLastOnLine = (text: string, offset: number): boolean =>
  text.slice(offset, lineEnd(text, offset)).trim() === '';

/** The end of the last comment that begins on the line after the offset, or the offset itself. */
export function afterComments(text: string, offset: number): number {
  const begin = skipSpaces(text, offset);
  if (text.startsWith('//', begin)) return lineEnd(text, begin);
  if (!text.startsWith('/*', begin)) return offset;
  const close = text.indexOf('*/', begin + 2);
  return close < 0 ? offset : afterComments(text, close + 2);
}

/** The next offset where neither a space nor a tab stands. */
export function skipSpaces(text: string, offset: number): number {
  let next = offset;
  while (text[next] === ' ' || text[next] === '\t') next += 1;
  return next;
}

/** The offset behind the last character before this one that is neither a space nor a tab. */
export function skipSpacesBack(text: string, offset: number): number {
  let before = offset;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before -= 1;
  return before;
}
