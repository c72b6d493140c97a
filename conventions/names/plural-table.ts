import { pluralOf, singularOf } from './inflect.ts';
import type { Plurals } from './names.ts';
import { wordsOfSpelling } from './spellings.ts';

/** What follows the noun: a version, a year, or what became of the rows. */
const suffix =
  /^(?:v?\d+|archives?|audit|backup|copy|current|deleted|draft|history|legacy|live|log|new|old|raw|staging|te?mp|view)$/;

/** What is no noun, as far as can be told: then nobody knows its plural. */
const uncertain = /(?:..ing|..ed|ify|ful|ous|able|ible|\d)$|^.{1,2}$/;

/**
 * The name of a table in the plural and in snake case, as the generators spell it: the name itself where it is fine, or where
 * its plural is uncertain.
 *
 * @example pluralTable('order_v2', {}) // 'orders_v2'
 */
export function pluralTable(table: string, plurals: Plurals): string {
  const words = wordsOfSpelling(table).filter((word) => word !== '');
  const last = words.findLastIndex((word) => !suffix.test(word));
  const end = last < 0 ? words.length - 1 : last;
  const noun = words.slice(0, end + 1);
  const kebab = noun.join('-');
  const word = noun.at(-1) ?? '';
  if (!/^[a-z][a-z0-9]*$/.test(word) || uncertain.test(word)) return table;
  const isKnown = Object.hasOwn(plurals, kebab);
  const isPlural = Object.values(plurals).includes(kebab) || (!isKnown && isSeveral(word));
  const plural = isPlural
    ? kebab
    : isKnown
      ? plurals[kebab]
      : [...noun.slice(0, -1), pluralOf(word)].join('-');
  return [plural ?? kebab, ...words.slice(end + 1)].join('-').replaceAll('-', '_');
}

const isSeveral = (word: string): boolean => pluralOf(singularOf(word)) === word;
