import { describe, expect, it } from 'vitest';
import { appendProperty } from '../../../../generators/engine/edits/append-property.ts';
import { removeProperty } from '../../../../generators/engine/edits/remove-property.ts';

const block = '{\n  "scripts": {\n    "a": "1",\n    "c": "3"\n  }\n}\n';

describe('removeProperty', () => {
  it.each([
    ['on lines', block],
    ['on lines of Windows', block.replaceAll('\n', '\r\n')],
    ['on one line', '{ "scripts": { "a": "1", "c": "3" } }'],
  ])('takes back what was added, %s', (_, text) => {
    for (const below of ['', 'a', 'c']) {
      const grown = appendProperty(text, ['scripts'], 'b', '2', (name) => name === below) ?? '';
      expect(grown).not.toBe(text);
      expect(removeProperty(grown, ['scripts'], 'b')).toBe(text);
    }
  });

  it('leaves a text alone that has no such property, or no such object', () => {
    expect(removeProperty(block, ['scripts'], 'b')).toBe(block);
    expect(removeProperty(block, ['engines'], 'b')).toBe(block);
  });

  it('leaves an empty object', () => {
    expect(removeProperty('{ "a": { "b": 1 } }', ['a'], 'b')).toBe('{ "a": {} }');
  });
});
