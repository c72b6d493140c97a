import { readdirSync, readFileSync } from 'node:fs';
import { defaultConventions } from 'paxx-conventions';
import { expect, it } from 'vitest';
import { templateOf } from '../../generators/feature/template-of.ts';

const messages = new URL('../../generators/capabilities/web/files/frontend/messages/', import.meta.url);
const feature = new URL('../../generators/feature/templates/', import.meta.url);
const translations = readdirSync(messages).flatMap((name) => /^\{locale-(\w+)\}$/.exec(name)?.[1] ?? []);

/** The messages of a template as `dotted.key: text`, with `x` for whatever it prints of the feature. */
function messagesIn(file: URL): Map<string, string> {
  const text = readFileSync(file, 'utf8')
    .replace(/<%- \w+Labels %>/g, '{}')
    // What operations add of their own is read where a whole feature is.
    .replace(/<%- additions\([^)]*\) %>/g, '')
    .replace(/<%-.*?%>/g, 'x');
  const read = (tree: object, path: string): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : read(value as object, `${path}${key}.`),
    );
  return new Map(read(JSON.parse(text) as object, ''));
}

/** A word alone may be a term that people use as it is: "Email". And ICU's own words are those of no language. */
const isSentence = (text: string): boolean =>
  text
    .replace(/\{\w+, plural, one \{# x\} other \{# x\}\}/g, '')
    .trim()
    .includes(' ');

/** The message files of the web itself, each in English and in another language. */
const sharedIn = (language: string) =>
  readdirSync(new URL('%7Blocale%7D/', messages))
    .filter((name) => name.endsWith('.json'))
    .map((name) =>
      ['locale', `locale-${language}`].map((folder) =>
        messagesIn(new URL(`%7B${folder}%7D/${name}`, messages)),
      ),
    );
const plain = { tasks: false, softDelete: false, admin: false };
const messagesTemplate = (locale: string) => templateOf('messages', plain, defaultConventions, { locale });
const sliceOf = (template: string) => messagesIn(new URL(template, feature));

it('ships Hindi', () => {
  expect(translations).toEqual(['hi']);
});

it.each(translations)('finds the translation into %s by its language', (language) => {
  expect(messagesTemplate(language)).toBe(`messages-${language}.ejs`);
  expect(messagesTemplate(`${language}-XX`)).toBe(`messages-${language}.ejs`);
});

it('falls back to English', () => {
  expect(messagesTemplate('pt-BR')).toBe('messages.ejs');
});

it.each(translations)('says the common words and those of a slice in %s', (language) => {
  const pairs = [...sharedIn(language), [sliceOf('messages.ejs'), sliceOf(messagesTemplate(language))]];
  for (const [english = new Map<string, string>(), translated = new Map<string, string>()] of pairs) {
    expect([...translated.keys()]).toEqual([...english.keys()]);
    const copied = [...english].filter(([key, text]) => isSentence(text) && translated.get(key) === text);
    expect(copied).toEqual([]);
  }
});
