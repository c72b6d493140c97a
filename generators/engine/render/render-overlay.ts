import path from 'node:path';
import { filesBelow } from './files-below.ts';
import { renderTemplate } from './render-template.ts';

export interface RenderedFile {
  /** Posix path in the project. */
  readonly path: string;
  readonly contents: string;
}

/**
 * Renders every file of a folder of templates, dot files included; one that is not there has nothing to render. The path below the folder, which comes with it as
 * `template`, is the path in the project; see `destinationOf`.
 */
export function renderOverlay(
  folder: string,
  data: object,
  variables: Readonly<Record<string, string>> = {},
): (RenderedFile & { readonly template: string })[] {
  return filesBelow(folder).map((template) => {
    const contents = renderTemplate(path.join(folder, template), data);
    return { path: destinationOf(template, variables), contents, template };
  });
}

/**
 * Where a template's result goes. `.ejs` falls away; so does an underscore before a name that would have its effect
 * where the template stands (git would obey `.gitignore`, the editor `tsconfig.json`). `{locale}` is filled in.
 *
 * @example destinationOf('frontend/_tsconfig.json', {}) // 'frontend/tsconfig.json'
 */
export const destinationOf = (template: string, variables: Readonly<Record<string, string>>): string =>
  template
    .replace(/\.ejs$/, '')
    .replace(/(^|\/)_(?=[^/]+$)/, '$1')
    .replace(/\{(\w+)\}/g, (whole, variable: string) => variables[variable] ?? whole);
