import pluralize from 'pluralize';
import { irregularNouns, unchanging } from './irregular-nouns.ts';

/**
 * The plural of a noun, or the noun itself where it is a plural already.
 *
 * @example pluralOf('cookie') // 'cookies'
 */
export function pluralOf(word: string): string {
  if (unchanging.has(word) || singularsOf(word).length > 0) return word;
  return irregularNouns.get(word) ?? inflected(word, pluralize.plural(word));
}

/** The singular of a noun, or the noun itself where it is one already. */
export function singularOf(word: string): string {
  if (unchanging.has(word) || irregularNouns.has(word)) return word;
  return singularsOf(word)[0] ?? inflected(word, pluralize.singular(word));
}

/**
 * What one of several may be called, where the table of irregular nouns has the word: "axes" are of an axis, or of an axe.
 */
export const singularsOf = (several: string): readonly string[] => singulars.get(several) ?? [];

const singulars = new Map<string, readonly string[]>();
for (const [one, several] of irregularNouns) singulars.set(several, [one, ...singularsOf(several)]);

/** The library may answer with something that is no word, or that is capitalised: then the word stays as it is. */
const inflected = (word: string, answer: string): string => (/^[a-z][a-z0-9]*$/.test(answer) ? answer : word);
