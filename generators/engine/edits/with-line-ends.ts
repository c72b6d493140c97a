/**
 * A text with the line ends of what it was made of: each line that stays keeps its own, and a new one ends as the one above it.
 *
 * @param text with plain line ends
 */
export async function withLineEnds(text: string, origin: string): Promise<string> {
  if (!origin.includes('\r\n')) return text;
  const lines = origin.split('\n');
  const ends = lines.slice(0, -1).map((line) => (line.endsWith('\r') ? '\r\n' : '\n'));
  const { diffArrays } = await import('diff');
  let at = 0;
  const ended = diffArrays(origin.replaceAll('\r\n', '\n').split('\n'), text.split('\n')).flatMap(
    ({ value, added, removed }) => {
      if (!added) at += value.length;
      if (removed) return [];
      const first = added ? at - 1 : at - value.length;
      return value.map((line, index) => line + (ends[added ? first : first + index] ?? ends.at(-1) ?? '\n'));
    },
  );
  // Behind the last line there is no end.
  return ended.join('').replace(/\r?\n$/, '');
}
