/** The offset of the next character that is neither white space nor part of a comment. */
export function skipTrivia(text: string, offset: number): number {
  for (let next = offset; ;) {
    while (/\s/.test(text[next] ?? '')) next += 1;
    if (text.startsWith('//', next)) next = endOf(text, text.indexOf('\n', next), 1);
    else if (text.startsWith('/*', next)) next = endOf(text, text.indexOf('*/', next + 2), 2);
    else return next;
  }
}

const endOf = (text: string, found: number, length: number): number =>
  found < 0 ? text.length : found + length;
