import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';

/**
 * The folder of a generator's templates. The compiled code stands two folders deeper than the sources, so the package's
 * root is looked for, not counted.
 */
export function templatesOf(generator: string): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return path.join(folder, generator, 'templates');
    if (folder === path.dirname(folder)) throw new Error(`The templates of "${generator}" are not installed.`);
  }
}

/**
 * Renders one template. Code is not HTML, so nothing is ever escaped, not even by `<%=`.
 *
 * @throws PaxxError naming the template when a variable is missing: a fault of ours.
 */
export function renderTemplate(file: string, data: object): string {
  try {
    return ejs.render(readFileSync(file, 'utf8'), data, { filename: file, escape: String, strict: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PaxxError(
      [diagnostic('PAXX5001', `The template ${path.basename(file)} cannot be rendered.`, { snippet: reason })],
      { cause: error },
    );
  }
}
