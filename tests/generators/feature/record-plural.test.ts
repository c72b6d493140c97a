import { names, readConventions } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { recordPlural } from '../../../generators/feature/record-plural.ts';

const gas = names('gas', { plural: 'gases' });
const lens = names('lens', { plural: 'lenses' });

describe('recordPlural', () => {
  it('adds lines and changes none', () => {
    const text = '{\n  "generator-paxx": {\n    "locales": ["en", "hi"]\n  }\n}\n';
    expect(recordPlural(recordPlural(text, gas), lens)).toBe(
      '{\n  "generator-paxx": {\n    "locales": ["en", "hi"],\n    "plurals": {\n' +
        '      "gas": "gases",\n      "lens": "lenses"\n    }\n  }\n}\n',
    );
  });

  it.each([
    '{ "generator-paxx": {} }',
    '{ "generator-paxx": { "plurals": {} } }',
    '{"generator-paxx":{"layout":"slice"}}',
    '{\r\n\t"generator-paxx": {\r\n\t\t"layout": "slice"\r\n\t}\r\n}\r\n',
  ])('keeps %j readable, and records a plural once', (text) => {
    const once = recordPlural(text, gas);
    expect(readConventions(once)).toMatchObject({ conventions: { plurals: { gas: 'gases' } } });
    expect(recordPlural(once, gas)).toBe(once);
  });
});
