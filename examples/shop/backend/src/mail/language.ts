import type { FastifyRequest } from 'fastify';
import { mailTexts } from './texts/index.ts';

const [sourceLocale = 'en'] = Object.keys(mailTexts);

/** The language that the page or the program of a request speaks, among those that mails are written in. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const wanted = (headers['accept-language'] ?? '').slice(0, 200).split(',');
  const known = wanted.map((range) => knownAs(range.split(';')[0]!.trim().toLowerCase()));
  return known.find((locale) => locale !== undefined) ?? sourceLocale;
}

const knownAs = (wanted: string): string | undefined =>
  localeIn((locale) => locale === wanted) ??
  localeIn((locale) => baseOf(locale) === baseOf(wanted));

const localeIn = (fits: (locale: string) => boolean) =>
  Object.keys(mailTexts).find((locale) => fits(locale.toLowerCase()));

const baseOf = (locale: string): string => locale.split('-')[0]!;
