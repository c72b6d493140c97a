import { defineRouting } from 'next-intl/routing';
import { type AppLocale, locales } from './locales';

const names = Object.keys(locales) as [AppLocale, ...AppLocale[]];

/** The language is the first part of every path, so that an address says all there is to say. */
export const routing = defineRouting({
  locales: names,
  defaultLocale: names[0],
  localePrefix: 'always',
  alternateLinks: false,
});

/** In which direction people read a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return ['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'].includes(
    new Intl.Locale(locale).language,
  )
    ? 'rtl'
    : 'ltr';
}
