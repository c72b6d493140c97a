import { translationOf } from './translation-of.ts';

/** One language of a project, as the templates of the frontend need it. */
export interface LocaleView {
  /** `pt-BR` */
  readonly name: string;
  /** The name as a property, quoted where it is no identifier: `'pt-BR'`. */
  readonly key: string;
  /** The variable that holds its messages. The suffix keeps a code such as `new` (Newar) from being a keyword. */
  readonly identifier: string;
  /** The language that people write first, and that the others translate. */
  readonly sourceLocale: string;
  /** Folders below `templates/`, each laid over the one before; in their paths `{locale}` stands for the name. */
  readonly overlays: readonly string[];
}

/**
 * What the templates need of each language. The first is the source language.
 *
 * @example localeViews(['en', 'hi-IN'])[1] // { key: "'hi-IN'", identifier: 'hiINMessages', overlays: ['locale', 'locale-hi'], … }
 */
export function localeViews(locales: readonly string[]): LocaleView[] {
  const [sourceLocale = 'en'] = locales;
  return locales.map((name) => ({
    name,
    key: name.includes('-') ? `'${name}'` : name,
    identifier: `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Messages`,
    sourceLocale,
    overlays: overlaysOf(name, name === sourceLocale),
  }));
}

function overlaysOf(locale: string, isSource: boolean): string[] {
  const language = translationOf(locale);
  return [
    'locale',
    ...(isSource ? ['locale-source'] : []),
    ...(language === undefined ? [] : [`locale-${language}`]),
  ];
}
