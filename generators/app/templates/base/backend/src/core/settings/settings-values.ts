import { z } from 'zod';

/** `true`, `1`, `yes`, `on` and their opposites. */
export const flag = z.stringbool();

/** A number and s, m, h or d, in seconds. */
export const duration = z
  .string()
  .regex(/^[1-9]\d{0,5}[smhd]$/)
  .transform((text) => parseInt(text) * secondsIn[text.at(-1) as keyof typeof secondsIn]);

const secondsIn = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Values with commas between. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
