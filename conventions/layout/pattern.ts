import { namesFromPlural, namesFromSingular, uninflected, type Names, type Plurals } from '../names/names.ts';

/** What a pattern takes besides the feature: the number of a migration, the locale of a message file. */
export interface Variables {
  readonly number?: string;
  readonly locale?: string;
}

type Spelling = 'kebab' | 'camel' | 'pascal' | 'snake';

/** What a path or a symbol says about itself once it is held against a pattern. */
export interface PatternMatch {
  readonly feature: Names;
  readonly variables: Variables;
}

const shapes: Record<Spelling, string> = {
  kebab: '[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*',
  snake: '[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*',
  camel: '[a-z][a-zA-Z0-9]*',
  pascal: '[A-Z][a-zA-Z0-9]*',
};

/** A feature in singular or plural, or a part that stands alone. */
const nameSlots: ReadonlySet<string> = new Set(['feature', 'features', 'name']);

const variableShapes: Record<keyof Variables, string> = {
  number: '[0-9]{4,14}(?:_[0-9]{2})?',
  locale: '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*',
};

const knownPlaceholder = new RegExp(
  String.raw`\{(?:(?:${[...nameSlots].join('|')})(?::(?:${Object.keys(shapes).join('|')}))?|${Object.keys(variableShapes).join('|')})\}`,
  'g',
);

/** Whether a text holds no braces but those of placeholders. */
export const hasOnlyPlaceholders = (pattern: string): boolean =>
  !/[{}]/.test(pattern.replace(knownPlaceholder, ''));

/**
 * What a pattern takes, whatever the spelling.
 *
 * @example placeholdersOf('{number}_create_{features:snake}.sql') // the set of '{number}' and '{feature}'
 */
export const placeholdersOf = (pattern: string): ReadonlySet<string> =>
  new Set((pattern.match(knownPlaceholder) ?? []).map((one) => one.replace(/s?(?::\w+)?\}$/, '}')));

/**
 * Fills the placeholders of a pattern.
 *
 * @example fill('src/{features}/{feature:camel}.ts', names('order item')) // 'src/order-items/orderItem.ts'
 * @throws RangeError when the pattern names a placeholder that does not exist or a variable that was not given.
 */
export function fill(pattern: string, feature: Names, variables: Variables = {}): string {
  let text = '';
  for (const piece of compiled(pattern).pieces) text += typeof piece === 'string' ? piece : filled(piece);
  return text;

  function filled({ name, spelling }: Slot): string {
    if (spelling !== undefined) return (name === 'features' ? feature.plural : feature)[spelling];
    const value = variables[name as keyof Variables];
    if (value === undefined) throw new RangeError(`The pattern "${pattern}" needs a ${name}.`);
    return value;
  }
}

/** Holds a text against a pattern: the inverse of `fill`, or `undefined` when it does not fit. */
export function match(pattern: string, text: string, plurals: Plurals): PatternMatch | undefined {
  const { expression, slots } = compiled(pattern);
  const found = expression.exec(text);
  if (!found) return undefined;
  const variables: Record<string, string> = {};
  const spelled: { name: string; kebab: string }[] = [];
  for (const [index, { name, spelling }] of slots.entries()) {
    const value = found[index + 1] ?? '';
    if (spelling === undefined) variables[name] = value;
    else spelled.push({ name, kebab: kebabOf(value, spelling) });
  }
  const feature = featureOf(spelled, plurals);
  return feature && fill(pattern, feature, variables) === text ? { feature, variables } : undefined;
}

/** The inverse of a spelling that is ours: in `AA0s` a word begins with every capital, whatever people would read in it. */
function kebabOf(value: string, spelling: Spelling): string {
  if (spelling === 'kebab' || spelling === 'snake') return value.replaceAll('_', '-');
  return value.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}

function featureOf(spelled: readonly { name: string; kebab: string }[], plurals: Plurals): Names | undefined {
  const own = spelled.find(({ name }) => name === 'name')?.kebab;
  if (own !== undefined) return uninflected(own);
  const singular = spelled.find(({ name }) => name === 'feature')?.kebab;
  const plural = spelled.find(({ name }) => name === 'features')?.kebab;
  if (singular !== undefined && plural !== undefined)
    return namesFromSingular(singular, { ...plurals, [singular]: plural });
  if (plural !== undefined) return remembered(plural, plurals, namesFromPlural);
  return singular === undefined ? undefined : remembered(singular, plurals, namesFromSingular);
}

type Derive = (kebab: string, plurals: Plurals) => Names;

const derived = new WeakMap<Plurals, Map<string, Names>>();

/** Every part of a slice spells the same name, and deriving it costs more than finding the file. */
function remembered(kebab: string, plurals: Plurals, derive: Derive): Names {
  const known = derived.get(plurals) ?? new Map<string, Names>();
  derived.set(plurals, known);
  const key = `${derive.name} ${kebab}`;
  const found = known.get(key) ?? derive(kebab, plurals);
  known.set(key, found);
  return found;
}

/** A placeholder; that of a variable has no spelling. */
interface Slot {
  readonly name: string;
  readonly spelling?: Spelling;
}

interface Compiled {
  readonly pieces: readonly (string | Slot)[];
  readonly slots: readonly Slot[];
  readonly expression: RegExp;
}

const cache = new Map<string, Compiled>();

function compiled(pattern: string): Compiled {
  const known = cache.get(pattern);
  if (known) return known;
  const pieces = pattern.split(/(\{\w+(?::\w+)?\})/).map((piece) => slotIn(piece) ?? piece);
  const made = {
    pieces,
    slots: pieces.filter((piece) => typeof piece !== 'string'),
    expression: new RegExp(`^${pieces.map(expressionOf).join('')}$`),
  };
  cache.set(pattern, made);
  return made;
}

function slotIn(piece: string): Slot | undefined {
  const [whole, name = '', spelling] = /^\{(\w+)(?::(\w+))?\}$/.exec(piece) ?? [];
  if (whole === undefined) return undefined;
  if (!hasOnlyPlaceholders(whole))
    throw new RangeError(
      `${whole} is no placeholder: use {feature}, {features} or {name} (with :camel, :pascal or :snake), {number} or {locale}.`,
    );
  return nameSlots.has(name) ? { name, spelling: (spelling ?? 'kebab') as Spelling } : { name };
}

function expressionOf(piece: string | Slot): string {
  if (typeof piece === 'string') return piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const { name, spelling } = piece;
  return `(${spelling === undefined ? variableShapes[name as keyof Variables] : shapes[spelling]})`;
}
