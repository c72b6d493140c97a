import { z } from 'zod';

/** An exact number as text, as the column `numeric(precision, scale)` takes and gives it. */
export function decimal(precision: number, scale: number) {
  const before = precision - scale;
  const whole = before === 0 ? '0' : `\\d{1,${String(before)}}`;
  const fraction = scale === 0 ? '' : `(\\.\\d{1,${String(scale)}})?`;
  const examples = [1, 2, 3].map((number) => written(number, before, scale));
  return z
    .string()
    .regex(new RegExp(`^-?${whole}${fraction}$`), `Expected a decimal such as "${examples[0]!}".`)
    .meta({ examples });
}

/** With all the digits behind the point, as the database answers. */
function written(number: number, before: number, scale: number): string {
  if (before === 0) return `0.${String(number).padEnd(scale, '0')}`;
  return scale === 0 ? String(number) : `${String(number)}.${'5'.padEnd(scale, '0')}`;
}
