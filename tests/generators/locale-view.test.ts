import { expect, it } from 'vitest';
import { localeViews } from '../../generators/app/locale-view.ts';

it('takes the first language for the source of the others', () => {
  expect(localeViews(['en', 'hi-IN', 'new'])).toEqual([
    {
      name: 'en',
      key: 'en',
      identifier: 'enMessages',
      sourceLocale: 'en',
      overlays: ['locale', 'locale-source'],
    },
    {
      name: 'hi-IN',
      key: "'hi-IN'",
      identifier: 'hiINMessages',
      sourceLocale: 'en',
      overlays: ['locale', 'locale-hi'],
    },
    { name: 'new', key: 'new', identifier: 'newMessages', sourceLocale: 'en', overlays: ['locale'] },
  ]);
});

it('translates a source language that is not English', () => {
  expect(localeViews(['hi'])[0]?.overlays).toEqual(['locale', 'locale-source', 'locale-hi']);
});
