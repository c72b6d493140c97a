import { z } from 'zod';

/** An array that is measured before its items are looked at: one that is too long costs no more than a short one. */
export function shortList<Item extends z.ZodType>(
  item: Item,
  { min, max }: { readonly min?: number; readonly max: number },
) {
  const list = z.array(item).max(max);
  return z.preprocess(
    (value, context) => {
      if (!Array.isArray(value) || value.length <= max) return value;
      context.addIssue(`Too big: expected array to have <=${String(max)} items`);
      return z.NEVER;
    },
    min === undefined ? list : list.min(min),
  );
}
