import { shortList } from './short-list.ts';
import { text } from './text.ts';

/** Short texts, each of them once. */
export const tagList = ({ min = 0 }: { readonly min?: number } = {}) =>
  shortList(text.line({ max: 60 }), { min, max: 50 }).overwrite((tags) => [...new Set(tags)]);
