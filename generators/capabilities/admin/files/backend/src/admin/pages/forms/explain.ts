import type { z } from 'zod';

/** Says it to people. What a schema says itself comes first. */
export function explain(issue: z.core.$ZodRawIssue): string | undefined {
  const { code, input, origin, minimum, maximum } = issue;
  if (input === '') return 'Fill this in.';
  if (code === 'invalid_value') return 'Choose one of these.';
  if (code === 'invalid_type' && typeof input === 'number') return 'Enter a whole number.';
  if (code === 'too_small') {
    return origin === 'string' && minimum === 1
      ? 'Fill this in.'
      : `At least ${unit(minimum, origin)}.`;
  }
  return code === 'too_big' ? `At most ${unit(maximum, origin)}.` : undefined;
}

const unit = (limit: unknown, origin: unknown): string =>
  origin === 'string' ? `${String(limit)} characters` : String(limit);
