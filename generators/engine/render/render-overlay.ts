import { readdirSync } from 'node:fs';
import path from 'node:path';
import { renderTemplate } from './render-template.ts';

export interface RenderedFile {
  /** Posix path in the project. */
  readonly path: string;
  readonly contents: string;
}

/**
 * Renders every file of a folder of templates, dot files included. The path below the folder is the path in the project,
 * without `.ejs`; `{locale}` in it is filled from `variables`.
 */
export function renderOverlay(
  folder: string,
  data: object,
  variables: Readonly<Record<string, string>> = {},
): RenderedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: fillIn(
        path
          .relative(folder, file)
          .split(path.sep)
          .join('/')
          .replace(/\.ejs$/, ''),
        variables,
      ),
      contents: renderTemplate(file, data),
    }));
}

const fillIn = (name: string, variables: Readonly<Record<string, string>>): string =>
  name.replace(/\{(\w+)\}/g, (whole, variable: string) => variables[variable] ?? whole);
