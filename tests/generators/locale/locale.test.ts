import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planApp } from '../../../generators/app/plan.ts';
import { prepare as feature } from '../../../generators/feature/plan.ts';
import { prepare as locale } from '../../../generators/locale/plan.ts';
import { scratchProject } from '../support/scratch-project.ts';

/** Each text of a message file, in the order in which they stand there. */
const textsIn = (tree: unknown): readonly string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(textsIn);

describe('paxx:locale', () => {
  let project: Awaited<ReturnType<typeof scratchProject>>;
  beforeAll(async () => {
    project = await scratchProject();
    project.apply(await project.plan(feature, ['invoices', 'number:string!', 'status:enum(draft,sent)']));
  });
  const tree = (file: string): unknown => JSON.parse(project.read(file));

  it('C13: gives every message file and every registration of a language, each text marked', async () => {
    const changed = project.apply(await project.plan(locale, ['de']));
    expect(changed).toContain('frontend/messages/de/invoices.json');
    expect(changed).toContain('frontend/src/i18n/locales.ts');
    const english = textsIn(tree('frontend/messages/en/invoices.json'));
    const german = textsIn(tree('frontend/messages/de/invoices.json'));
    expect(german).toEqual(english.map((text) => (/\p{L}/u.test(text) ? `[en] ${text}` : text)));
    expect(project.read('frontend/messages/de/index.ts')).toContain('} satisfies typeof source;');
    expect(project.read('frontend/src/i18n/locales.ts')).toContain("de: () => import('../../messages/de'),");
    expect(tree('.yo-rc.json')).toMatchObject({ 'generator-paxx': { locales: ['en', 'de'] } });
    expect(project.findings()).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    expect((await project.plan(locale, ['de'])).changes).toEqual([]);
  });

  it('gives a feature that comes later its messages in the new language', async () => {
    const changed = project.apply(await project.plan(feature, ['rooms', 'name:string!']));
    expect(changed).toContain('frontend/messages/de/rooms.json');
    expect(project.findings()).toEqual([]);
  });

  it('takes words that paxx has, and marks what the project says otherwise', async () => {
    const file = path.join(project.root, 'frontend/messages/en/common.json');
    const before = project.read('frontend/messages/en/common.json');
    const [[name]] = Object.entries(JSON.parse(before) as object) as [[string, unknown]];
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(before) as object), ours: 'Ours' }));
    project.apply(await project.plan(locale, ['hi']));
    const hindi = tree('frontend/messages/hi/common.json') as Record<string, unknown>;
    expect(hindi['ours']).toBe('[en] Ours');
    expect(textsIn(hindi[name]).some((text) => /\p{Script=Devanagari}/u.test(text))).toBe(true);
  });

  it.each([
    ['de_DE', '"de_DE" is no locale.'],
    ['DE', '"DE" is no locale.'],
    ['pt-br', '"pt-br" is written "pt-BR".'],
    ['qq', 'There is no language "qq".'],
    ['../de', '"../de" is no locale.'],
  ])('refuses %s', async (wrong, message) => {
    await expect(project.plan(locale, [wrong])).rejects.toThrow(message);
  });
});

it('C13: a language that is added later is what it would have been at birth', async () => {
  const grown = await scratchProject('slice', { with: ['mail', 'api-keys'], without: [], isMinimal: false });
  grown.apply(await grown.plan(locale, ['hi']));
  const { root } = grown;
  const named = { folder: 'acme', root: `${root}-born`, name: 'acme', title: 'Acme', hasOwnNode: false };
  const { capabilities } = (
    JSON.parse(grown.read('.yo-rc.json')) as { 'generator-paxx': { capabilities: string[] } }
  )['generator-paxx'];
  const born = await planApp(
    { ...named, layout: 'slice', locales: ['en', 'hi'], capabilities, notices: [] },
    {},
  );
  const differing = born.changes.filter(({ path: file, contents }) => grown.read(file) !== contents);
  expect(differing.map(({ path: file }) => file)).toEqual([]);
});

it('C13: the mails of a backend alone have the language, too, and what is in English is said', async () => {
  const project = await scratchProject('slice', { with: ['mail'], without: ['web'], isMinimal: true });
  const plan = await project.plan(locale, ['de']);
  expect(plan.notices).toEqual(['backend/src/mail/texts/de.ts is in English: translate it.']);
  expect(project.apply(plan)).toEqual([
    '.yo-rc.json',
    'backend/src/mail/texts/de.ts',
    'backend/src/mail/texts/index.ts',
  ]);
  expect(project.read('backend/src/mail/texts/index.ts')).toContain("from './de.ts';");
});

it('a backend alone has nothing to translate', async () => {
  const project = await scratchProject('slice', { with: [], without: ['web'], isMinimal: true });
  await expect(project.plan(locale, ['de'])).rejects.toThrow('This project has no messages');
});
