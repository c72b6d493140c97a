import { split } from 'change-case';
import { pluralize, singularize } from 'inflection';
import { NameError } from './name-error.ts';
import { reservedWords } from './reserved-words.ts';
import { spellingsOf, type Spellings } from './spellings.ts';

/** Every spelling of a feature's name, singular at the top and plural below. */
export interface Names extends Spellings {
  readonly plural: Spellings;
}

/** Singular → plural, both in kebab case, for the words that the inflection library does not get right. */
export type Plurals = Readonly<Record<string, string>>;

export interface NameOptions {
  /** The plural the user insists on, in any spelling. */
  readonly plural?: string | undefined;
  /** The plurals the project has settled before, from `.yo-rc.json`. */
  readonly plurals?: Plurals | undefined;
  /** For what becomes no identifier, such as the name of a project. */
  readonly mayBeReserved?: boolean | undefined;
}

/** Long names would pass PostgreSQL's 63 bytes once a prefix and a column stand beside them. */
const maximumLength = 40;

const wordPattern = /^[a-z][a-z0-9]*$/;

/**
 * Derives every spelling of a feature's name from what the user typed, in any case, singular or plural.
 *
 * @example names('order item') // { kebab: 'order-item', camel: 'orderItem', …, plural: { kebab: 'order-items', … } }
 * @throws NameError when the input is no name: empty, too long, reserved, or with characters other than ASCII letters and digits.
 */
export function names(input: string, options: NameOptions = {}): Names {
  const words = wordsOf(input, 'name');
  const plurals = options.plurals ?? {};
  const found =
    options.plural === undefined
      ? namesOf(words, plurals)
      : assemble(words, wordsOf(options.plural, 'plural'));
  const isReserved = reservedWords.has(found.camel) || reservedWords.has(found.plural.camel);
  if (isReserved && options.mayBeReserved !== true)
    throw new NameError(
      `"${input}" is a reserved word.`,
      'Choose a more specific name, such as "order class".',
    );
  return found;
}

/** The names of the feature whose singular is spelled so, in kebab case; the path of a file gives no more. */
export function namesFromSingular(kebab: string, plurals: Plurals): Names {
  const words = kebab.split('-');
  return assemble(words, (pluralIn(plurals, kebab) ?? inLastWord(words, pluralize).join('-')).split('-'));
}

/** The names of the feature whose plural is spelled so, in kebab case. */
export function namesFromPlural(kebab: string, plurals: Plurals): Names {
  const words = kebab.split('-');
  return assemble((singularIn(plurals, kebab) ?? inLastWord(words, singularize).join('-')).split('-'), words);
}

/** The names of a part that stands alone: without inflection, since `cors` is no plural and `tasks` no mistake. */
export function uninflected(kebab: string): Names {
  const words = kebab.split('-');
  return assemble(words, words);
}

/**
 * Whether the library derives the singular and the plural of this name from each other. Where it does not,
 * the pair must be recorded in `.yo-rc.json`, or a path could not be traced back to its feature.
 */
export function isRegular(feature: Names): boolean {
  return (
    namesFromSingular(feature.kebab, {}).plural.kebab === feature.plural.kebab &&
    namesFromPlural(feature.plural.kebab, {}).kebab === feature.kebab
  );
}

function namesOf(words: readonly string[], plurals: Plurals): Names {
  const kebab = words.join('-');
  if (pluralIn(plurals, kebab) !== undefined) return namesFromSingular(kebab, plurals);
  if (singularIn(plurals, kebab) !== undefined) return namesFromPlural(kebab, plurals);
  const singular = inLastWord(words, singularize);
  const isPlural = inLastWord(singular, pluralize).join('-') === kebab;
  return isPlural ? namesFromPlural(kebab, plurals) : namesFromSingular(kebab, plurals);
}

function wordsOf(input: string, what: string): string[] {
  if (input.trim() === '') throw new NameError(`The ${what} is empty.`, 'Give one, such as "invoices".');
  const bad = /[^A-Za-z0-9 _-]/.exec(input);
  if (bad)
    throw new NameError(
      `The ${what} "${input}" holds ${JSON.stringify(bad[0])} at position ${String(bad.index + 1)}.`,
      'Use ASCII letters, digits, spaces, hyphens and underscores only, such as "order item".',
    );
  const words = split(input.trim())
    .flatMap((word) => word.split(/[ _-]+/))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  const odd = words.find((word) => !wordPattern.test(word));
  if (odd !== undefined || words.length === 0)
    throw new NameError(
      `In the ${what} "${input}" a word begins with a digit.`,
      'Begin every word with a letter.',
    );
  if (words.join('-').length > maximumLength)
    throw new NameError(
      `The ${what} "${input}" is longer than ${String(maximumLength)} characters.`,
      'Choose a shorter one: table and index names are derived from it.',
    );
  return words;
}

const assemble = (singular: readonly string[], plural: readonly string[]): Names => ({
  ...spellingsOf(singular),
  plural: spellingsOf(plural),
});

/** Own entries only: a record of words has no plural of "constructor". */
const pluralIn = (plurals: Plurals, kebab: string): string | undefined =>
  Object.hasOwn(plurals, kebab) ? plurals[kebab] : undefined;

const singularIn = (plurals: Plurals, kebab: string): string | undefined =>
  Object.entries(plurals).find(([, plural]) => plural === kebab)?.[0];

/** The library may answer with something that is no word ("s" has an empty singular): then the word stays as it is. */
function inLastWord(words: readonly string[], inflect: (word: string) => string): string[] {
  const last = words.at(-1) ?? '';
  const inflected = inflect(last).toLowerCase();
  return [...words.slice(0, -1), wordPattern.test(inflected) ? inflected : last];
}
