import fc from 'fast-check';
import {
  isRegular,
  NameError,
  names,
  namesFromPlural,
  namesFromSingular,
  plainNames,
  singularsOf,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { featureWords } from '../support/arbitraries.ts';
import { nouns } from '../support/nouns.ts';

/** Nouns that are words of the language as well. */
const refused = ['number', 'object', 'yield', 'case', 'interface', 'class', 'switch', 'index'];

/** Of nouns with one plural, "axe" and "axis", one is found. */
const isShared = (several: string, found: { kebab: string } | undefined): boolean =>
  nouns.filter(([, other]) => other === several).length > 1 && nouns.some(([one]) => one === found?.kebab);

function tryNames(input: string): ReturnType<typeof names> | undefined {
  try {
    return names(input);
  } catch (error) {
    if (error instanceof NameError) return undefined;
    throw error;
  }
}

describe('names', () => {
  it('spells one name in every way', () => {
    expect(names('order item')).toMatchInlineSnapshot(`
      {
        "camel": "orderItem",
        "constant": "ORDER_ITEM",
        "human": "order item",
        "kebab": "order-item",
        "pascal": "OrderItem",
        "plural": {
          "camel": "orderItems",
          "constant": "ORDER_ITEMS",
          "human": "order items",
          "kebab": "order-items",
          "pascal": "OrderItems",
          "snake": "order_items",
          "title": "Order items",
        },
        "snake": "order_item",
        "title": "Order item",
      }
    `);
  });

  it.each(['orderItems', 'OrderItem', 'order_items', 'order-item', ' Order items ', 'ORDER_ITEMS'])(
    'derives the same names from "%s"',
    (input) => {
      expect(names(input)).toEqual(names('order item'));
    },
  );

  it.each([
    ['person', 'person', 'people'],
    ['categories', 'category', 'categories'],
    ['equipment', 'equipment', 'equipment'],
    ['news', 'news', 'news'],
    ['purchase status', 'purchase-status', 'purchase-statuses'],
    ['criteria', 'criterion', 'criteria'],
  ])('inflects "%s" to %s and %s', (input, singular, plural) => {
    const found = names(input);
    expect([found.kebab, found.plural.kebab]).toEqual([singular, plural]);
  });

  it('takes no member of an object for a recorded plural', () => {
    expect(() => names('constructor')).toThrow('every object');
    expect(namesFromSingular('constructor', {}).plural.kebab).toBe('constructors');
  });

  it('lets a project be called what a feature may not', () => {
    expect(() => names('class')).toThrow('reserved word');
    expect(plainNames('class').kebab).toBe('class');
  });

  it('N4: inflects English nouns of every kind, from one and from several', () => {
    const wrong = nouns.flatMap(([one, several]) =>
      [one, several].flatMap((input) => {
        const found = tryNames(input);
        const isRight = found?.kebab === one && found.plural.kebab === several;
        const isRefused = found === undefined && refused.includes(one);
        return isRight || isRefused || isShared(several, found)
          ? []
          : `${input}: ${found?.kebab ?? ''}, ${found?.plural.kebab ?? ''}`;
      }),
    );
    expect(wrong).toEqual([]);
    expect(nouns.length).toBeGreaterThan(900);
  });

  it.each([
    ['cookies', 'cookie'],
    ['caches', 'cache'],
    ['calories', 'calorie'],
    ['axes', 'axis'],
    ['lens', 'lens'],
    ['gas', 'gas'],
    ['sms', 'sms'],
    ['gps', 'gps'],
    ['product lenses', 'product-lens'],
    ['user_data', 'user-datum'],
  ])('N4: one of "%s" is a "%s"', (input, one) => {
    expect(names(input).kebab).toBe(one);
  });

  it.each([
    ['persons', 'person', 'persons'],
    ['order indexes', 'order-index', 'order-indexes'],
    ['mosquitoes', 'mosquito', 'mosquitoes'],
  ])('N4: "%s", a plural beside the usual one, is several of "%s"', (input, one, several) => {
    const found = names(input);
    expect([found.kebab, found.plural.kebab]).toEqual([one, several]);
    expect(() => names('indexes')).toThrow('"index"');
  });

  it('N4: knows what else one of several may be called', () => {
    expect(singularsOf('axes')).toEqual(['axis', 'axe']);
    expect(singularsOf('invoices')).toEqual([]);
  });

  it.each([
    ['health', undefined, 'health'],
    ['case', '"customer case" or "case entry"', ''],
    ['default', '"customer default" or "default entry"', ''],
  ])('L14: the hint for "%s" fits the word', (input, hint, one) => {
    if (hint === undefined) expect(names(input).kebab).toBe(one);
    else expect(() => names(input)).toThrow(hint);
  });

  it.each([
    ['patients', 'patients', 'Give the one as the name: "patient"'],
    ['Patients', 'patients', 'Give the one as the name: "patient"'],
    ['patient', 'patient', 'Give another plural'],
  ])('L15: refuses "%s" with the plural "%s", since one and several must differ', (input, plural, remedy) => {
    expect(() => names(input, { plural })).toThrow(remedy);
  });

  it('L15: takes a noun of one form, and one that the project says has no other', () => {
    expect(names('equipment', { plural: 'equipment' }).plural.kebab).toBe('equipment');
    expect(names('kanban', { plural: 'kanban', plurals: { kanban: 'kanban' } }).plural.kebab).toBe('kanban');
  });

  it.each([
    ['--', 'holds no letter'],
    ['_ -', 'holds no letter'],
    ['2fa', 'begins with a digit'],
    ['constructor', 'every object of JavaScript'],
    ['__proto__', 'every object of JavaScript'],
    ['toString', 'every object of JavaScript'],
    ['index', 'the file that lists the others'],
    ['admin\u202Eresu', '"admin\\u{202E}resu" holds "\\u{202E}" at position 6'],
    ['tab\tle', '"tab\\u{9}le" holds "\\u{9}"'],
    ['ro\u200Bom', 'holds "\\u{200B}"'],
  ])('B10, B12: refuses %j with the right reason', (input, reason) => {
    expect(() => names(input)).toThrow(reason);
  });

  it('obeys the plural that the user gives, and the ones the project has recorded', () => {
    expect(names('gas', { plural: 'gases' })).toMatchObject({ kebab: 'gas', plural: { kebab: 'gases' } });
    expect(names('gases', { plurals: { gas: 'gases' } })).toMatchObject({
      kebab: 'gas',
      plural: { kebab: 'gases' },
    });
    expect(names('gas', { plurals: { gas: 'gases' } })).toMatchObject({
      kebab: 'gas',
      plural: { kebab: 'gases' },
    });
  });

  it.each([
    '',
    '  ',
    '../../etc',
    'a/b',
    '2fa',
    'café',
    'class',
    'toString',
    'x'.repeat(41),
    'order 2 items',
    '__proto__\0',
    '-',
  ])('refuses %j and says what to type instead', (input) => {
    expect(() => names(input)).toThrow(NameError);
  });

  it('is found again from the singular and from the plural, once an irregular pair is recorded', () => {
    fc.assert(
      fc.property(featureWords, (words) => {
        const feature = names(words);
        const plurals = isRegular(feature) ? {} : { [feature.kebab]: feature.plural.kebab };
        expect(namesFromSingular(feature.kebab, plurals)).toEqual(feature);
        expect(namesFromPlural(feature.plural.kebab, plurals)).toEqual(feature);
        expect(names(feature.plural.human, { plurals })).toEqual(feature);
      }),
      { numRuns: 500 },
    );
  });
});
