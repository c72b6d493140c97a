import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldTypeNames, fieldTypes, parseField, parseSpec, printField } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { typeExamples } from '../support/type-examples.ts';

const root = path.join(import.meta.dirname, '../..');

describe.each(typeExamples)('the type %s', (example) => {
  const field = parseField(`some_value:${example}!`);
  const type = fieldTypes[field.type];

  it('is printed as it was read, and is the same as keys of a spec', () => {
    expect(printField(field)).toBe(`some_value:${example}!`);
    expect(parseSpec({ name: 'thing', fields: [field] })).toMatchObject({ spec: { fields: [field] } });
  });

  it('fills in its brackets where they may be left out', () => {
    if (type.brackets?.assumed === undefined) return;
    expect(parseField(`some_value:${field.type}!`)).toEqual(
      parseField(`some_value:${field.type}(${type.brackets.assumed})!`),
    );
  });

  it('takes any text as its default, or says what is needed instead', () => {
    const remedy = type.refusal?.('such a text is no value of any narrower type', field);
    expect(remedy ?? 'Any text.').toMatch(/\.$/);
  });
});

describe('a field type', () => {
  it('L16: shares no word with another, and none is a type itself', () => {
    const words = Object.values(fieldTypes).flatMap((type) =>
      type.words.map((word) => word.replace(/\(.*/, '')),
    );
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => !/^[a-z]+$/.test(word) || Object.hasOwn(fieldTypes, word))).toEqual([]);
  });

  it('is told apart by its row alone', () => {
    const names = fieldTypeNames.join('|');
    const telling = new RegExp(
      String.raw`(?<!typeof [\w.]*)\btype\)? [!=]== '(?:${names})'|\bcase '(?:${names})':`,
    );
    const files = ['conventions', 'generators/feature', 'eslint-plugin'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(
          (file) => file.endsWith('.ts') && !/(?:^|[\\/])(?:node_modules|dist|templates)[\\/]/.test(file),
        )
        .map((file) => path.join(root, folder, file)),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => telling.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
