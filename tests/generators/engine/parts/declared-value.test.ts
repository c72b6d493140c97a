import { describe, expect, it } from 'vitest';
import { parseDeclared } from '../../../../generators/engine/parts/declared-value.ts';

const parse = (text: string) => parseDeclared(text, /[A-Z_]+/, ['string', 'url']);

describe('parseDeclared', () => {
  it('reads the default and what the value is for', () => {
    expect(parse('MAIL_FROM:string=a@b.example # Who our mails come from.')).toEqual({
      name: 'MAIL_FROM',
      type: 'string',
      value: 'a@b.example',
      description: 'Who our mails come from.',
    });
  });

  it.each([
    'MAIL_FROM:string=a\u202Eb',
    'MAIL_FROM:string # Who\u200B.',
    'MAIL\u2066:string',
    'MAIL_FROM:string\n',
  ])('B10: refuses the hidden character of %j', (text) => {
    expect(() => parse(text)).toThrow('holds a character that nobody sees, U+');
  });
});
