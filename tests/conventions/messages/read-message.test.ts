import fc from 'fast-check';
import { isFaulty, readMessage } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';

/** The arguments and tags of a message, or why it is none. */
function read(text: string): string {
  const message = readMessage(text);
  if (isFaulty(message)) return `${String(message.offset)}: ${message.reason}`;
  return [...message.arguments, ...[...message.tags].map((name) => `<${name}>`)].join(' ');
}

describe('C13: a message', () => {
  it.each([
    ['Nothing at all.', ''],
    ['{name}', 'name'],
    ['{ name } and {0}', 'name 0'],
    ['{due, date, ::yyyyMMdd} {sum, number, percent}', 'due sum'],
    ['{n, plural, =0 {none} one {# row of {name}} other {# rows}}', 'n name'],
    ['{n, plural, offset:1 one {#} other {#}}', 'n'],
    ['{n, plural, offset: 1 other {#}}', 'n'],
    ['{rank, selectordinal, one {#st} other {#th}}', 'rank'],
    ['{who, select, her {{name} and her} other {<b>all</b>}}', 'who name <b>'],
    ['<link>here</link><br/>', '<link> <br>'],
    ["It's '{quoted}' and '<b>' and ''{name}''", 'name'],
    ['1 < 2 > 1 and <3', ''],
  ])('%j has the arguments "%s"', (text, found) => {
    expect(read(text)).toBe(found);
  });

  it.each([
    ['{name', '0: the argument {name} is never closed'],
    ['a } b', '2: a brace is closed that was never opened'],
    ['{}', '0: an argument has no name'],
    ['{n, plurl, other {#}}', '0: the argument {n} has the type "plurl", which there is not'],
    ['{n, plural, one {#}}', '0: the argument {n} has no choice "other"'],
    ['{n, plural}', '0: the argument {n} chooses among nothing'],
    ['{n, plural, other}', '17: the choice "other" of {n} has no text'],
    ['{n, plural, other {#}', '0: the argument {n} is never closed'],
    ['<b>bold', '3: the tag <b> is never closed'],
    ['<b>bold</i>', '7: the tag </i> is closed where it was not opened'],
  ])('%j is none', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  it('is read to its end, whatever it is', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      "'",
      '<b>',
      '</b>',
      '#',
      ',',
      'n',
      ' plural',
      'other',
      ' ',
      '<',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (list) => {
        const message = readMessage(list.join(''));
        if (isFaulty(message)) expect(message.offset).toBeLessThanOrEqual(list.join('').length);
      }),
    );
  });
});
