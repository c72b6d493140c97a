/** A variable as `.env.example` shows it. */
export interface DocumentedVariable {
  readonly name: string;
  /** What it is when nobody sets it; empty where it has no default. */
  readonly value: string;
  /** Full sentences, on one line; empty where the variable above says it, too. */
  readonly description: string;
}

/** Which of the names that a text documents a new one stands below; null where none tells. */
export type PlaceOf = (name: string, documented: readonly string[]) => string | null;

/** As long as a line of a comment is in a fresh project. */
const width = 118;

/**
 * Adds the variables that a `.env.example` does not hold yet, each below what it is for: at its end, or where they belong.
 *
 * @example documentVariables('', [{ name: 'PORT', value: '3001', description: 'Where the API listens.' }])
 * // '# Where the API listens.\n# PORT=3001\n'
 */
export function documentVariables(
  text: string,
  variables: readonly DocumentedVariable[],
  placeOf?: PlaceOf,
): string {
  const documented = documentedIn(text);
  const missing = variables.filter(({ name }) => !documented.includes(name));
  const paragraphs = paragraphsOf(missing);
  if (paragraphs.length === 0) return text;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return paragraphs.reduce((grown, { name, lines }) => {
    const above = placeOf?.(name, documentedIn(grown)) ?? undefined;
    return insertBelow(grown, above, lines.join(lineBreak), lineBreak);
  }, text);
}

/** Takes variables away whose paragraph still says what was written there; the names of the others come back. */
export function dropVariables(text: string, variables: readonly DocumentedVariable[]) {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return paragraphsOf(variables).reduce(
    ({ text: before, changed }, { name, lines }) => {
      const left = dropParagraph(before, lines.join(lineBreak), lineBreak);
      return { text: left, changed: documentedIn(left).includes(name) ? [...changed, name] : changed };
    },
    { text, changed: [] as readonly string[] },
  );
}

/** Takes a paragraph out wherever it stands. */
function dropParagraph(text: string, paragraph: string, lineBreak: string): string {
  const gap = lineBreak + lineBreak;
  const whole = `${gap}${paragraph}${lineBreak}`;
  let left = gap + text;
  for (let start = left.indexOf(whole); start !== -1; start = left.indexOf(whole))
    left = left.slice(0, start) + lineBreak + left.slice(start + whole.length);
  return left.slice(gap.length);
}

/** The variables that a text documents or sets, in its order. */
export const documentedIn = (text: string): readonly string[] =>
  [...text.matchAll(/^[# ]*([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);

interface Paragraph {
  /** Of its first variable. */
  readonly name: string;
  readonly lines: readonly string[];
}

function paragraphsOf(variables: readonly DocumentedVariable[]): readonly Paragraph[] {
  return variables.reduce<readonly Paragraph[]>((all, { name, value, description }) => {
    const above = all.at(-1);
    const line = `# ${name}=${value}`.trimEnd();
    if (description === '' && above)
      return [...all.slice(0, -1), { ...above, lines: [...above.lines, line] }];
    return [...all, { name, lines: [...wrapped(description), line] }];
  }, []);
}

/** A text as lines of a comment. */
const wrapped = (text: string): readonly string[] =>
  text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    const isFull = last === undefined || `${last} ${word}`.length > width;
    return isFull ? [...lines, `# ${word}`] : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

/** Behind the paragraph of a variable, or at the end. */
function insertBelow(text: string, above: string | undefined, paragraph: string, lineBreak: string): string {
  const place = above === undefined ? -1 : text.search(new RegExp(`^[# ]*${above}=`, 'm'));
  const rest = place === -1 ? undefined : /\r?\n[ \t]*\r?\n/.exec(text.slice(place));
  if (!rest) {
    const existing = text.replace(/[\r\n]+$/, '');
    return [...(existing === '' ? [] : [existing]), paragraph].join(lineBreak + lineBreak) + lineBreak;
  }
  const end = place + rest.index;
  return `${text.slice(0, end)}${lineBreak}${lineBreak}${paragraph}${text.slice(end)}`;
}
