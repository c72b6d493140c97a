/** A variable as `.env.example` shows it. */
export interface DocumentedVariable {
  readonly name: string;
  /** What it is when nobody sets it; empty where it has no default. */
  readonly value: string;
  /** Full sentences, on one line. */
  readonly description: string;
}

/**
 * Adds the variables that a `.env.example` does not hold yet at its end, each below what it is for.
 *
 * @example documentVariables('', [{ name: 'PORT', value: '3001', description: 'Where the API listens.' }])
 * // '# Where the API listens.\n# PORT=3001\n'
 */
export function documentVariables(text: string, variables: readonly DocumentedVariable[]): string {
  const missing = variables.filter(({ name }) => !new RegExp(`^[# ]*${name}=`, 'm').test(text));
  if (missing.length === 0) return text;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const paragraphs = missing.map(
    ({ name, value, description }) => `# ${description}${lineBreak}# ${name}=${value}`,
  );
  const existing = text.replace(/[\r\n]+$/, '');
  return [...(existing === '' ? [] : [existing]), ...paragraphs].join(lineBreak + lineBreak) + lineBreak;
}
