import { z } from 'zod';

/** A colour as the web writes it. */
export const colourSchema = z
  .string()
  .max(7, { abort: true })
  .overwrite((given) => given.toLowerCase())
  .check(z.regex(/^#[0-9a-fA-F]{6}$/, 'Expected a colour such as "#1f77b4".'))
  .meta({ examples: ['#1f77b4', '#ff7f0e', '#2ca02c'] });
