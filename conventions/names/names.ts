import { split } from 'change-case';
import { pluralOf, singularOf } from './inflect.ts';
import { NameError } from './name-error.ts';
import { reservedFor } from './reserved-words.ts';
import { spellingsOf, type Spellings } from './spellings.ts';

/** Every spelling of a feature's name, singular at the top and plural below. */
export interface Names extends Spellings {
  readonly plural: Spellings;
}

/** Singular → plural, both in kebab case, for the words that are not inflected right. */
export type Plurals = Readonly<Record<string, string>>;

export interface NameOptions {
  /** The plural the user insists on, in any spelling. */
  readonly plural?: string | undefined;
  /** The plurals the project has settled before, from `.yo-rc.json`. */
  readonly plurals?: Plurals | undefined;
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
export function names(input: string, { plural, plurals = {} }: NameOptions = {}): Names {
  const words = wordsOf(input, 'name');
  const derived = namesOf(words, plurals);
  const found = plural === undefined ? derived : withPlural(words, wordsOf(plural, 'plural'), derived);
  refuseReserved(found, found.plural);
  return found;
}

/** The names of what stands alone, such as a command or a project, from what the user typed: it is taken as it is. */
export const plainNames = (input: string): Names => uninflected(wordsOf(input, 'name').join('-'));

/** The names of the feature whose singular is spelled so, in kebab case; the path of a file gives no more. */
export function namesFromSingular(kebab: string, plurals: Plurals): Names {
  const words = kebab.split('-');
  return assemble(words, (pluralIn(plurals, kebab) ?? inLastWord(words, pluralOf).join('-')).split('-'));
}

/** The names of the feature whose plural is spelled so, in kebab case. */
export function namesFromPlural(kebab: string, plurals: Plurals): Names {
  const words = kebab.split('-');
  return assemble((singularIn(plurals, kebab) ?? inLastWord(words, singularOf).join('-')).split('-'), words);
}

/** The names of a part that stands alone: without inflection, since `cors` is no plural and `tasks` no mistake. */
export function uninflected(kebab: string): Names {
  const words = kebab.split('-');
  return assemble(words, words);
}

/**
 * Whether the singular and the plural of this name are derived from each other. Where they are not, the pair must be recorded
 * in `.yo-rc.json`, or a path could not be traced back to its feature.
 */
export function isRegular(feature: Names): boolean {
  return (
    namesFromSingular(feature.kebab, {}).plural.kebab === feature.plural.kebab &&
    namesFromPlural(feature.plural.kebab, {}).kebab === feature.kebab
  );
}

/** A noun may have one form only. That two forms are one by mistake is likelier, so it must be known of the word. */
function withPlural(words: readonly string[], plural: readonly string[], derived: Names): Names {
  const found = assemble(words, plural);
  if (
    found.kebab !== found.plural.kebab ||
    (found.kebab === derived.plural.kebab && derived.kebab === found.kebab)
  )
    return found;
  throw new NameError(
    `One and several would both be called "${found.human}".`,
    derived.kebab === found.kebab
      ? `Give another plural. Where both really are one word, write "${found.kebab}": "${found.kebab}" under "plurals" in .yo-rc.json.`
      : `Give the one as the name: "${derived.human}".`,
  );
}

/** Says which word it is, and names that are free: the word with another beside it. */
function refuseReserved(...spelled: readonly Spellings[]): void {
  for (const { camel, human } of spelled) {
    const reason = reservedFor(camel);
    if (reason !== undefined)
      throw new NameError(
        `The name "${human}" ${reason}.`,
        `Put another word beside it, such as "customer ${human}" or "${human} entry".`,
      );
  }
}

function namesOf(words: readonly string[], plurals: Plurals): Names {
  const kebab = words.join('-');
  if (pluralIn(plurals, kebab) !== undefined) return namesFromSingular(kebab, plurals);
  if (singularIn(plurals, kebab) !== undefined) return namesFromPlural(kebab, plurals);
  const singular = inLastWord(words, singularOf);
  if (inLastWord(singular, pluralOf).join('-') === kebab) return namesFromPlural(kebab, plurals);
  // A plural beside the usual one, such as "persons" or "order indexes", stays as it was typed, and is recorded as irregular.
  const isOther = singular.join('-') !== kebab && inLastWord(words, pluralOf).join('-') === kebab;
  return isOther ? assemble(singular, words) : namesFromSingular(kebab, plurals);
}

function wordsOf(input: string, what: string): string[] {
  const own = reservedFor(input.trim());
  if (own !== undefined && input.includes('_'))
    throw new NameError(`The ${what} "${input.trim()}" ${own}.`, 'Give a word, such as "invoices".');
  if (input.trim() === '') throw new NameError(`The ${what} is empty.`, 'Give one, such as "invoices".');
  const bad = /[^A-Za-z0-9 _-]/u.exec(input);
  if (bad)
    throw new NameError(
      `The ${what} ${shown(input)} holds ${shown(bad[0])} at position ${String(bad.index + 1)}.`,
      'Use ASCII letters, digits, spaces, hyphens and underscores only, such as "order item".',
    );
  const words = split(input.trim())
    .flatMap((word) => word.split(/[ _-]+/))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  if (words.length === 0)
    throw new NameError(`The ${what} "${input}" holds no letter.`, 'Give a word, such as "invoices".');
  const odd = words.find((word) => !wordPattern.test(word));
  if (odd !== undefined)
    throw new NameError(
      `In the ${what} "${input}" the word "${odd}" begins with a digit.`,
      'Begin every word with a letter.',
    );
  if (words.join('-').length > maximumLength)
    throw new NameError(
      `The ${what} "${input}" is longer than ${String(maximumLength)} characters.`,
      'Choose a shorter one: table and index names are derived from it.',
    );
  return words;
}

/** A text in quotes; what cannot be seen, or turns the direction of what follows, is spelled out. */
const shown = (text: string): string =>
  `"${text.replace(/[\p{C}\p{Z}"\\]/gu, (one) => (one === ' ' ? one : `\\u{${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`))}"`;

const assemble = (singular: readonly string[], plural: readonly string[]): Names => ({
  ...spellingsOf(singular),
  plural: spellingsOf(plural),
});

/** Own entries only: a record of words has no plural of "constructor". */
const pluralIn = (plurals: Plurals, kebab: string): string | undefined =>
  Object.hasOwn(plurals, kebab) ? plurals[kebab] : undefined;

const singularIn = (plurals: Plurals, kebab: string): string | undefined =>
  Object.entries(plurals).find(([, plural]) => plural === kebab)?.[0];

const inLastWord = (words: readonly string[], inflect: (word: string) => string): string[] => [
  ...words.slice(0, -1),
  inflect(words.at(-1) ?? ''),
];
