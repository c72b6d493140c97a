import { registries } from 'paxx-conventions';
import { eslintIn, lint } from '../../eslint-plugin/support/lint.ts';
import type { Project } from '../../eslint-plugin/support/project.ts';

/** One report as a test compares it: `paxx/registered-model backend/src/db/schema.ts:1`. */
export const reportOf = (rule: string, file: string, line: number): string =>
  `paxx/${rule} ${file}:${String(line)}`;

/** The reports in every registry and in further files, sorted. */
export async function lintRegistries(shop: Project, ...further: string[]): Promise<readonly string[]> {
  const registered = registries.map(({ file }) => file.replace('{locale}', '*'));
  const found = await lint(shop, [...registered, ...further, 'eslint.config.js']);
  return found.map(({ rule, file, line }) => `${rule} ${file}:${String(line)}`).sort();
}

/** The text of a file after the one repair that lint has for it: an autofix, or what the editor offers. */
export async function repairedByLint(shop: Project, file: string): Promise<string> {
  const results = await eslintIn(shop).lintFiles([file]);
  const repairs = results
    .flatMap(({ messages }) => messages)
    .flatMap(({ fix, suggestions = [] }) => fix ?? suggestions.map((suggestion) => suggestion.fix));
  const [repair] = repairs;
  if (!repair || repairs.length > 1) throw new Error(`${file} has ${String(repairs.length)} repairs.`);
  const text = shop.read(file);
  return text.slice(0, repair.range[0]) + repair.text + text.slice(repair.range[1]);
}

/** One-based line of the first line that holds these words. */
export function lineWith(text: string, words: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(words));
  if (index === -1) throw new Error(`No line holds "${words}".`);
  return index + 1;
}
