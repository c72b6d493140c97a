import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import * as rootParams from 'next/root-params';
import { locales } from './locales';
import { routing } from './routing';

export default getRequestConfig(async () => {
  const wanted = await rootParams.locale();
  const locale = hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale;
  return { locale, messages: (await locales[locale]()).default };
});
