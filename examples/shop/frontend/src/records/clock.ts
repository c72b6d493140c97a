/** Seconds as people type them: `1:30:00`. */
export function clockOf(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [
    Math.floor(minutes / 60),
    ...[minutes % 60, rest].map((part) => String(part).padStart(2, '0')),
  ].join(':');
}

/**
 * The inverse: hours and minutes, and seconds where there are any; nothing of another text.
 *
 * @example secondsOf('1:30') // 5400
 */
export function secondsOf(text: string): number | undefined {
  const [, hours, minutes, seconds = '0'] =
    /^(\d{1,6}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
