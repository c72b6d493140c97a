import fc from 'fast-check';
import { isRegular, NameError, names, namesFromPlural, namesFromSingular } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { featureWords } from '../support/arbitraries.ts';

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
    expect(() => names('constructor')).toThrow('reserved word');
    expect(namesFromSingular('constructor', {}).plural.kebab).toBe('constructors');
  });

  it('lets a project be called what a feature may not', () => {
    expect(() => names('api')).toThrow('reserved word');
    expect(names('api', { plural: 'api', mayBeReserved: true }).kebab).toBe('api');
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
