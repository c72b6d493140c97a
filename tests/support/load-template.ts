import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import * as zod from 'zod';
import { renderTemplate } from '../../generators/engine/render/render-template.ts';
import { sharedData } from '../../generators/feature/shared-files.ts';

const places = ['app/templates/base', 'feature/templates/core'].map((folder) =>
  path.join(import.meta.dirname, '../../generators', folder, 'backend'),
);

/**
 * What a source of the base or of all features exports, run here with our Zod: the folders of templates have no packages of their own.
 *
 * @param given what stands in place of modules, by the name of their file
 * @example loadTemplate('src/core/values/decimal.ts')['decimal']
 */
export function loadTemplate(
  file: string,
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const require = (specifier: string): unknown =>
    specifier === 'zod'
      ? zod
      : (given[path.posix.basename(specifier)] ??
        loadTemplate(path.posix.join(path.posix.dirname(file), specifier), given));
  const options = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ESNext,
  };
  const source = ts.transpile(renderTemplate(placeOf(file), sharedData), options);
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own template
  (new Function('require', 'exports', source) as (...of: unknown[]) => void)(require, module.exports);
  return module.exports;
}

const placeOf = (file: string): string =>
  places
    .flatMap((folder) => [path.join(folder, file), path.join(folder, `${file}.ejs`)])
    .find((place) => existsSync(place)) ?? file;
