import { expect, it } from 'vitest';
import { fixtureFiles } from '../support/fixture-files.ts';
import { english, hindi, saidOf } from '../support/message-files.ts';
import { lint } from '../support/lint.ts';
import { useProject } from '../support/project.ts';

const said = (en: unknown, hi: unknown) => saidOf('translations-in-sync', { en, hi });

it('is content with the same names, whatever they say', async () => {
  const en = { title: 'Invoices', fields: { amount: 'Amount', on: 'On' } };
  expect(await said(en, { fields: { on: '', amount: 'राशि' }, title: 'Invoices' })).toEqual([]);
});

it('reports a key that is missing in both files', async () => {
  const en = { title: 'Invoices', fields: { amount: 'Amount', on: 'On' } };
  expect(await said(en, { title: 'Invoices', fields: { amount: 'राशि' } })).toEqual([
    `en:5 The message "fields.on" is missing in "${hindi}". Translate it there.`,
    'hi:3 The message "fields.on" of "en" is missing here. Translate it.',
  ]);
});

it('reports a group that is missing once', async () => {
  expect(await said({ title: 'Invoices', fields: { amount: 'Amount' } }, { title: 'Invoices' })).toEqual([
    `en:3 The message "fields" is missing in "${hindi}". Translate it there.`,
    'hi:1 The message "fields" of "en" is missing here. Translate it.',
  ]);
});

it('reports what is left over, and a text where there is a group', async () => {
  expect(await said({ title: 'Invoices' }, { title: { one: 'Invoice' }, old: 'पुराना' })).toEqual([
    `hi:2 The message "title" is a group here and a text in "${english}". Write it as it is there.`,
    `hi:5 The message "old" is not in "${english}". Remove it, or add it there.`,
  ]);
});

it('reports a file that is missing, and one that has no source', async () => {
  const project = useProject({
    ...fixtureFiles,
    'frontend/messages/en/bills.json': '{ "title": "Bills" }\n',
    'frontend/messages/hi/cheques.json': '{ "title": "Cheques" }\n',
  });
  const found = await lint(project, ['frontend/messages/*/{bills,cheques}.json']);
  expect(found.map(({ file, message }) => [file, message])).toEqual([
    [
      'frontend/messages/en/bills.json',
      'These messages are missing in "frontend/messages/hi/bills.json". Translate them there.',
    ],
    [
      'frontend/messages/hi/cheques.json',
      'There is no "frontend/messages/en/cheques.json" that these messages could be translated from. Write it, or remove this file.',
    ],
  ]);
});

it('says nothing of what differs from a file that cannot be read, whose own fault is said', async () => {
  const project = useProject({ ...fixtureFiles, [english]: '{ "title": }' });
  const found = await lint(project, ['frontend/messages/*/invoices.json']);
  expect(found.map(({ file, line, rule }) => [file, line, rule])).toEqual([[english, 1, 'fatal']]);
});
