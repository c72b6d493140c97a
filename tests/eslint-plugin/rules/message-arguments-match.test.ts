import { expect, it } from 'vitest';
import { english, saidOf } from '../support/message-files.ts';

const said = (en: string, hi: string) =>
  saidOf('message-arguments-match', { en: { title: en }, hi: { title: hi } });

it.each([
  ['{count, plural, one {# row} other {# rows}}', '{count, plural, other {# rows}}'],
  ['<b>{name}</b> on {day, date, short}', '{day, date, long}: <b>{name}</b>'],
  ["It's {name}'s", "{name} ''का''"],
  ["'{name}' <", '<'],
])('is content with %j and %j', async (en, hi) => {
  expect(await said(en, hi)).toEqual([]);
});

it('reports arguments and tags that only one of the two has, in the translation', async () => {
  expect(await said('{count} of <b>{total}</b>', '{count} में से {totel}')).toEqual([
    `hi:2 The message "title" leaves out {total} and <b> of "${english}". Use what the other has.`,
    `hi:2 The message "title" uses {totel}, to which nothing gives a value in "${english}". Use what the other has.`,
  ]);
});

it('reports what is no ICU message where it stands, and compares nothing with it', async () => {
  expect(await said('{count, plural, one {# row}}', '{number}')).toEqual([
    'en:2 The message "title" is no ICU message: the argument {count} has no choice "other". Correct it.',
  ]);
});
