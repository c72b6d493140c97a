import { clockOf } from './clock';

/**
 * Numbers, days and moments as people write them: in the language of the page, with the habits of the person's region where
 * the browser names one (`en` is `en-IN` for somebody in India), and in the time zone of the machine they sit at.
 */
export interface Formats {
  readonly integer: (value: number | string) => string;
  readonly decimal: (value: string, scale: number) => string;
  /** 12.5 is 12.5 %. */
  readonly percent: (value: string) => string;
  readonly money: (value: string, currency: string) => string;
  readonly date: (day: string) => string;
  /** @param time `09:30:00`, whose seconds are said where there are any */
  readonly time: (time: string) => string;
  /** @param seconds whole ones */
  readonly duration: (seconds: string) => string;
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
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return {
    integer: (value) => integers.format(value as `${number}`),
    // The power of ten moves the point and rounds nothing.
    percent: (value) => percents.format(`${value}e-2` as `${number}`),
    money: (value, currency) => moneyIn(locale, currency).format(value as `${number}`),
    time: (time) =>
      timesIn(locale, time.endsWith(':00') ? 'short' : 'medium').format(
        new Date(`1970-01-01T${time}Z`),
      ),
    duration: (seconds) => durationIn(locale, Number(seconds)),
    decimal: (value, scale) => decimalsOf(locale, String(scale)).format(value as `${number}`),
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

/** A time of day is the same everywhere. */
const timesIn = kept(
  (locale, timeStyle) =>
    new Intl.DateTimeFormat(locale, {
      timeStyle: timeStyle as 'short' | 'medium',
      timeZone: 'UTC',
    }),
);

/** A decimal is a text of many digits, and is formatted as one: a floating-point number would round it. */
const decimalsOf = kept((locale, scale) => {
  const digits = Math.min(Number(scale), 100);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
});

const moneyIn = kept(
  (locale, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }),
);

/** A formatter for each language and setting, made once. */
function kept<Format>(make: (locale: string, setting: string) => Format) {
  const formats = new Map<string, Format>();
  return (locale: string, setting: string): Format => {
    const key = `${locale} ${setting}`;
    const format = formats.get(key) ?? make(locale, setting);
    formats.set(key, format);
    return format;
  };
}

interface Durations {
  readonly DurationFormat?: new (
    locale: string,
    options: { readonly style: 'short' },
  ) => { readonly format: (parts: Readonly<Record<string, number>>) => string };
}

/** In words where the browser has them. */
function durationIn(locale: string, seconds: number): string {
  const { DurationFormat } = Intl as Durations;
  if (DurationFormat === undefined || seconds === 0) return clockOf(seconds);
  const parts = { hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60 };
  return new DurationFormat(locale, { style: 'short' }).format({ ...parts, seconds: seconds % 60 });
}
