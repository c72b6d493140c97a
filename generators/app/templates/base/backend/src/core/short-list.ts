import { z } from 'zod';

/** An array that is measured before its items are looked at: one that is too long costs no more than a short one. */
export const shortList = <Item extends z.ZodType>(
  item: Item,
  { min = 0, max }: { readonly min?: number; readonly max: number },
) =>
  z.preprocess(
    (value, context) => {
      if (!Array.isArray(value) || value.length <= max) return value;
      context.addIssue(`Too big: expected array to have <=${String(max)} items`);
      return z.NEVER;
    },
    z.array(item).min(min).max(max),
  );
