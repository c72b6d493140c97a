/**
 * Numbers, days and moments as people write them: in the language of the page, with the habits of the person's region where
 * the browser names one (`en` is `en-IN` for somebody in India), and in the time zone of the machine they sit at.
 */
export interface Formats {
  readonly integer: (value: number) => string;
  readonly decimal: (value: string, scale: number) => string;
  readonly date: (day: string) => string;
  readonly datetime: (moment: string) => string;
  /** The name of a country by its two letters; one that the browser does not know stays as it is. */
  readonly country: (code: string) => string;
  readonly currency: (code: string) => string;
}

const made = new Map<string, Formats>();

/** Formats are slow to make and used for every cell: one of each is kept for each language. */
export function formatsIn(locale: string): Formats {
  const kept = made.get(locale) ?? makeFormats(regional(locale));
  made.set(locale, kept);
  return kept;
}

const regional = (locale: string): string =>
  globalThis.navigator?.languages?.find((one) => one.startsWith(`${locale}-`)) ?? locale;

function makeFormats(locale: string): Formats {
  const integers = new Intl.NumberFormat(locale);
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  // A day is the same day everywhere.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    integer: (value) => integers.format(value),
    decimal: (value, scale) => decimalsOf(locale, scale).format(value as `${number}`),
    date: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    datetime: (moment) => moments.format(new Date(moment)),
    country: namesOf(locale, 'region'),
    currency: namesOf(locale, 'currency'),
  };
}

/** What is no code at all throws, and a page has to show it nevertheless. */
function namesOf(locale: string, type: 'region' | 'currency'): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type });
  return (code) => (/^[A-Z]{2,3}$/.test(code) ? names.of(code) : undefined) ?? code;
}

const decimals = new Map<string, Intl.NumberFormat>();

/** A decimal is a text of many digits, and is formatted as one: a floating-point number would round it. */
function decimalsOf(locale: string, scale: number): Intl.NumberFormat {
  const key = `${locale} ${String(scale)}`;
  const digits = Math.min(scale, 100);
  const kept =
    decimals.get(key) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  decimals.set(key, kept);
  return kept;
}
