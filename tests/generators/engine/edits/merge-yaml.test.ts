import { describe, expect, it } from 'vitest';
import { mergeYaml } from '../../../../generators/engine/edits/merge-yaml.ts';

const text = `# Ours.
x-all: &all
  environment: &environment
      A: '1' # one

services:
  one:
    <<: *all
    command: [node,   one.js]

  # The second.
  two: { <<: *all }

volumes:
  kept: # here
`;

const piece = `x-all:
  environment:
    B: 2
    # Why.
    C: \${C:-3}
services:
  # The third,
  # in two lines.
  three:
    image: three

  two:
    image: none
volumes:
  kept:
  new:
`;

const merged = `# Ours.
x-all: &all
  environment: &environment
      A: '1' # one
      B: 2
      # Why.
      C: \${C:-3}

services:
  one:
    <<: *all
    command: [node,   one.js]

  # The second.
  two: { <<: *all }

  # The third,
  # in two lines.
  three:
    image: three

volumes:
  kept: # here
  new:
`;

const piecewise = (from: string, to: string) => piece.replace(from, to);

describe('mergeYaml', () => {
  it('adds what is missing behind what is there, and leaves every other byte', () => {
    expect(mergeYaml(text, piecewise('  two:\n    image: none\n', ''))).toBe(merged);
  });

  it('adds nothing twice', () => {
    expect(mergeYaml(merged, piecewise('  two:\n    image: none\n', ''))).toBe(merged);
  });

  it('keeps the line ends of the file', () => {
    const crlf = (lines: string) => lines.replaceAll('\n', '\r\n');
    expect(mergeYaml(crlf(text), crlf(piecewise('  two:\n    image: none\n', '')))).toBe(crlf(merged));
  });

  it('ends the last line where it is open', () => {
    expect(mergeYaml('a:\n  b: 1', 'a:\n  c: 2\n')).toBe('a:\n  b: 1\n  c: 2\n');
  });

  it('keeps a value that is there, whatever it is', () => {
    expect(mergeYaml('a:\n  b: 1\n', 'a:\n  b: 2\n')).toBe('a:\n  b: 1\n');
  });

  it('adds a section that is missing, and fills one that is empty', () => {
    expect(mergeYaml('b:\n  c: 1\n', 'a:\n  c: 2\n')).toBe('b:\n  c: 1\na:\n  c: 2\n');
    expect(mergeYaml('a:\nb: 1\n', 'a:\n  c: 2\n')).toBe('a:\n  c: 2\nb: 1\n');
  });

  it('puts what is missing where it belongs, whatever came before', () => {
    const orderAt = (path: readonly string[]): readonly string[] =>
      path.length === 0 ? ['a', 'b'] : ['one', 'two', 'three'];
    const add = (text: string, name: string): string => mergeYaml(text, `b:\n  ${name}: 1\n`, orderAt) ?? '';
    const all = ['one', 'two', 'three'].reduce(add, 'a: 1\n');
    expect(['three', 'one', 'two'].reduce(add, 'a: 1\n')).toBe(all);
    expect(add('a: 1\nb:\n  two: 1\n  mine: 1\n', 'three')).toBe(
      'a: 1\nb:\n  two: 1\n  three: 1\n  mine: 1\n',
    );
  });

  it.each([
    ['is not YAML', 'a: [\n'],
    ['is no map', '- a\n'],
    ['has the section on one line', 'a: { b: 1 }\n'],
    ['has the section by an alias', 'x: &x\n  b: 1\na: *x\n'],
  ])('says so where the text %s', (_, other) => {
    expect(mergeYaml(other, 'a:\n  c: 2\n')).toBeUndefined();
  });

  it('changes nothing where one section of several cannot be changed', () => {
    expect(mergeYaml(text, piece)).toBeUndefined();
  });
});
