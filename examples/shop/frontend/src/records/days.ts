/** Moments as the controls of a browser hold them: in the time zone of the person, without saying so. */

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** @example dayOf('2026-05-24T22:00:00Z') // '2026-05-25' in Delhi */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** @example localTimeOf('2026-05-24T10:00:00Z') // '2026-05-24T15:30' in Delhi */
export function localTimeOf(moment: string): string {
  const date = new Date(moment);
  const day = dayOf(moment);
  return day === '' ? '' : `${day}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** The inverse of `localTimeOf`; a text that is no time stays as it is. */
export function momentOf(localTime: string): string {
  const date = new Date(localTime);
  return Number.isNaN(date.getTime()) ? localTime : date.toISOString();
}

export const momentAtStart = (day: string): string => (day === '' ? '' : momentOf(`${day}T00:00`));

export const momentAtEnd = (day: string): string =>
  day === '' ? '' : momentOf(`${day}T23:59:59.999`);
