import { expect, it } from 'vitest';
import { markOf } from '../../../generators/locale/translate.ts';
import { saidOf } from '../support/message-files.ts';

const said = (en: unknown, hi: unknown) => saidOf('no-untranslated-message', { en, hi });

it('C13: reports what "paxx locale" has marked, wherever it stands', async () => {
  const mark = markOf('en');
  const en = { title: 'Invoices', fields: { amount: 'Amount', on: 'On' } };
  expect(await said(en, { title: `${mark}Invoices`, fields: { amount: 'राशि', on: `${mark}On` } })).toEqual([
    'hi:2 The message "title" is in "en" still. Translate it, and remove "[en]".',
    'hi:5 The message "fields.on" is in "en" still. Translate it, and remove "[en]".',
  ]);
});

it('reports a mark that came into the source language', async () => {
  expect(await said({ title: '[en] Invoices' }, { title: 'चालान' })).toEqual([
    'en:2 The message "title" is marked as not translated in its own language. Remove "[en]".',
  ]);
});

it('takes other brackets for text', async () => {
  const en = { title: '[draft] Invoice', on: 'On [en] page' };
  expect(await said(en, { title: '[hi] चालान', on: '[en]' })).toEqual([]);
});
