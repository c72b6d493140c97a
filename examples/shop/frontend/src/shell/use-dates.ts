'use client';

import { useFormatter } from 'next-intl';

/** Moments as people write them, in the language of the page and the time zone of the device. */
export function useDates() {
  const format = useFormatter();
  return {
    moment: (iso: string) =>
      format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' }),
    day: (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium' }),
  };
}
