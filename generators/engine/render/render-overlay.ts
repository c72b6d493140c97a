import path from 'node:path';
import { filesBelow } from './files-below.ts';
import { renderTemplate } from './render-template.ts';

export interface RenderedFile {
  /** Posix path in the project. */
  readonly path: string;
  readonly contents: string;
}

/** What stands in the paths of templates: a variable in braces becomes its value. */
export interface Places {
  readonly variables?: Readonly<Record<string, string>>;
  /** There is one file for each of them where a path holds `{locale}`. */
  readonly locales?: readonly string[];
}

/**
 * Renders every file of a folder of templates, dot files included; one that is not there has nothing to render. The path below the folder, which comes with it as
 * `template`, is the path in the project; see `destinationOf`. A template with `{locale}` in its path stands once a locale;
 * one with `{locale-hi}` takes its place for the locales of that language.
 */
export function renderOverlay(
  folder: string,
  data: object,
  { variables = {}, locales = [] }: Places = {},
): (RenderedFile & { readonly template: string })[] {
  const templates = filesBelow(folder).flatMap((template) =>
    placesOf(template, locales).map((own) => ({ template, own })),
  );
  // What is for one language comes behind what is for all.
  const ordered = [...templates.filter(isForAll), ...templates.filter((one) => !isForAll(one))];
  return ordered.map(({ template, own }) => {
    const contents = renderTemplate(path.join(folder, template), { ...data, ...own });
    const destination = destinationOf(template.replace(localePlace, '{locale}'), { ...variables, ...own });
    return { path: destination, contents, template };
  });
}

const localePlace = /\{locale(?:-(\w+))?\}/;

const isForAll = ({ template }: { readonly template: string }): boolean => !template.includes('{locale-');

/** The locales for which a template stands, each as the variable that it is; nothing varies where its path has no locale. */
function placesOf(template: string, locales: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const place = localePlace.exec(template);
  if (!place) return [{}];
  const [, language] = place;
  return locales
    .filter((locale) => language === undefined || locale.split('-')[0] === language)
    .map((locale) => ({ locale }));
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
