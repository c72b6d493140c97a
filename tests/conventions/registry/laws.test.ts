import fc from 'fast-check';
import {
  defaultConventions,
  entryFor,
  names,
  RegistryEditor,
  type EditResult,
  type Entry,
  type RegistryShape,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { hands, shapes, spelled, writeRegistry } from './support/written-registry.ts';

const features = ['invoice', 'user', 'order item', 'customer', 'product', 'zone', 'account'];

/** Some features in some order, and two more. */
const some = fc.shuffledSubarray(features, { minLength: 2 }).chain(([one = '', other = '', ...rest]) =>
  fc.record({
    one: fc.constant(one),
    other: fc.constant(other),
    rest: fc.constantFrom(rest, [...rest].sort()),
  }),
);

const lines = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r?\n/);

/** More runs than the suite can afford are asked for when the edits change. */
const runs = { numRuns: Number(process.env['PAXX_PROPERTY_RUNS'] ?? 400) };

function edited(result: EditResult): string {
  if (result.kind !== 'edited') throw new Error(JSON.stringify(result));
  return result.text;
}

describe.each(Object.keys(shapes) as RegistryShape[])('a registry in the shape "%s"', (shape) => {
  const registry = shapes[shape];
  const entryOf = (feature: string): Entry => entryFor(registry, names(feature), defaultConventions);
  const cases = fc.record({ hand: hands, features: some }).map(({ hand, features: { one, other, rest } }) => {
    const written = rest.map((feature) => {
      const { key, symbol = '', from = '' } = entryOf(feature);
      return { key, symbol, from };
    });
    return {
      text: writeRegistry(registry, written, hand),
      one: entryOf(one),
      other: entryOf(other),
      written,
      hand,
    };
  });
  const open = (text: string): RegistryEditor => new RegistryEditor(text, registry);
  const holds = (text: string, entry: Entry): boolean => open(text).find(entry) !== undefined;

  it('reads what was written, with its places', () => {
    fc.assert(
      fc.property(cases, ({ text, written, hand }) => {
        const reading = open(text).reading;
        expect(reading).toMatchObject({ kind: 'read', obscure: [] });
        if (reading.kind !== 'read') return;
        expect(reading.entries.map(({ key, from }) => ({ key, from }))).toEqual(
          written.map(({ key, symbol, from }) => ({
            key: { array: symbol, object: key, exports: spelled(from, hand) }[shape],
            from: spelled(from, hand),
          })),
        );
        for (const { start, end, line, key } of reading.entries) {
          expect(text.slice(start, end)).toContain(key);
          expect(lines(text)[line - 1]).toContain(text.slice(start, end));
        }
      }),
      runs,
    );
  });

  it('holds an entry once it is added, and adding it twice is adding it once', () => {
    fc.assert(
      fc.property(cases, ({ text, one, other }) => {
        const added = edited(open(text).add([one]));
        expect(holds(added, one)).toBe(true);
        expect(open(added).add([one])).toEqual({ kind: 'already' });
        const both = edited(open(added).add([other]));
        expect(holds(both, one) && holds(both, other)).toBe(true);
      }),
      runs,
    );
  });

  it('has the same bytes after adding and removing several in one edit', () => {
    fc.assert(
      fc.property(cases, ({ text, one, other, hand, written }) => {
        const both = edited(open(text).add([one, other]));
        expect(holds(both, one) && holds(both, other)).toBe(true);
        const closed = hand.emptiness === 'line' && written.length === 0 ? closedBrackets(text) : text;
        expect(edited(open(both).remove([other, one]))).toBe(closed);
        // Where the list holds a line already, one edit says what two say.
        if (hand.layout !== 'lines' || written.length === 0) return;
        expect(both).toBe(edited(open(edited(open(text).add([one]))).add([other])));
      }),
      runs,
    );
  });

  it('says with its splices what it says with its text', () => {
    fc.assert(
      fc.property(cases, ({ text, one }) => {
        const result = open(text).add([one]);
        if (result.kind !== 'edited') throw new Error(JSON.stringify(result));
        const spliced = [...result.splices]
          .sort((first, second) => second.start - first.start)
          .reduce((all, { start, end, text: piece }) => all.slice(0, start) + piece + all.slice(end), text);
        expect(spliced).toBe(result.text);
      }),
      runs,
    );
  });

  it('has the same bytes after adding and removing', () => {
    fc.assert(
      fc.property(cases, ({ text, one, other, hand, written }) => {
        const added = edited(open(text).add([one]));
        // Brackets that hold nothing but a line break close, since their only line would come back with its comma.
        const closed = hand.emptiness === 'line' && written.length === 0 ? closedBrackets(text) : text;
        expect(edited(open(added).remove([one]))).toBe(closed);
        const both = edited(open(added).add([other]));
        expect(edited(open(both).remove([other]))).toBe(added);
      }),
      runs,
    );
  });

  it('has the same bytes after renaming there and back', () => {
    fc.assert(
      fc.property(cases, ({ text, one, other }) => {
        const added = edited(open(text).add([one]));
        const renamed = edited(open(added).rename(one, other));
        expect(holds(renamed, other) && !holds(renamed, one)).toBe(true);
        expect(edited(open(renamed).rename(other, one))).toBe(added);
      }),
      runs,
    );
  });

  it('leaves every line alone but those it inserts, and the one that needs a comma', () => {
    fc.assert(
      fc.property(cases, ({ text, one, hand, written }) => {
        const added = edited(open(text).add([one]));
        const rest = lines(added);
        const touched = lines(text).filter((line) => {
          const place = rest.indexOf(line);
          if (place >= 0) rest.splice(0, place + 1);
          return place < 0;
        });
        // The line that gets a comma, or the one that holds the whole list.
        expect(touched.length).toBeLessThanOrEqual(1);
        if (shape === 'exports' || (hand.trailingComma && hand.layout === 'lines' && written.length > 0))
          expect(touched).toEqual([]);
        if (hand.eol !== 'mixed' && text.includes(hand.eol))
          expect(added.replaceAll(hand.eol, '')).not.toMatch(/[\r\n]/);
      }),
      runs,
    );
  });
});

const closedBrackets = (text: string): string => text.replace(/([{[])\r?\n[ \t]*([}\]])/, '$1$2');
