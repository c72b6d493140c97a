import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs from 'ejs';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { packageRoot } from './package-root.ts';

/** The folder of a generator's templates; capabilities are nothing but templates and what is said about them. */
export const templatesOf = (generator: string): string =>
  path.join(packageRoot(), generator, generator === 'capabilities' ? '' : 'templates');

/**
 * Renders one template, or reads it where nothing is printed: only what ends in `.ejs` has tags. Code is not HTML, so
 * nothing is ever escaped, not even by `<%=`.
 *
 * @throws PaxxError naming the template when a variable is missing: a fault of ours.
 */
export function renderTemplate(file: string, data: object): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.ejs')) return text;
  try {
    return ejs.render(text, data, { filename: file, cache: true, escape: String, strict: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw PaxxError.of('PAXX5001', `The template ${path.basename(file)} cannot be rendered.`, {
      snippet: reason,
      cause: error,
    });
  }
}
