import { expect, it } from 'vitest';
import { locales } from '@/i18n/locales';
import source from '../messages/en';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every message of a tree as a dotted key and its text. */
function messagesOf(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : messagesOf(value, `${path}${key}.`),
  );
}

const keysOf = (tree: Tree) => messagesOf(tree).map(([key]) => key);

// The type checker finds a missing key. It sees neither one that only a translation has nor a text left empty.
it.each(Object.entries(locales))('has the keys of the source language in %s', (_, messages) => {
  expect(keysOf(messages).sort()).toEqual(keysOf(source).sort());
});

it.each(Object.entries(locales))('leaves no text empty in %s', (_, messages) => {
  expect(messagesOf(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
});
