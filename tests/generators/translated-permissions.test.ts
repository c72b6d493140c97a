import { expect, it } from 'vitest';
import { capabilities } from '../../generators/capabilities/list.ts';
import { openProject } from '../../generators/engine/project/open-project.ts';
import { prepare as feature } from '../../generators/feature/plan.ts';
import { prepare as locale } from '../../generators/locale/plan.ts';
import { scratchProject } from './support/scratch-project.ts';

interface Messages {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly permissionCategories?: Readonly<Record<string, string>>;
}

/** Everything that has permissions, a feature with the rest, in English and in Hindi. */
async function everything() {
  const project = await scratchProject('slice', {
    with: Object.keys(capabilities).filter((name) => name !== 'temporal'),
    without: [],
    isMinimal: false,
  });
  project.apply(await project.plan(locale, ['hi']));
  project.apply(await project.plan(feature, ['order item', 'name:string!'], { 'soft-delete': true }));
  return project;
}

const { root, read } = await everything();
const { list } = openProject(root);

/** What a role can be given, as the backend describes it. What only the whole system knows, no page lists. */
const grantable = list('backend/src/features')
  .flatMap((folder) => [
    ...read(`backend/src/features/${folder}/permissions.ts`).matchAll(/(can_\w+): \{([^}]*)\}/g),
  ])
  .filter(([, , body = '']) => body.includes('templates:'))
  .map(([, slug = '', body = '']) => {
    const [category, description] = ['category', 'description'].map(
      (key) => new RegExp(`${key}:\\s*(['"])(.*)\\1,`).exec(body)?.[2] ?? '',
    );
    return { slug, category, description };
  });

function messagesIn(language: string) {
  const folder = `frontend/messages/${language}`;
  const files = list(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(read(`${folder}/${file}`)) as Messages);
  const all = (key: keyof Messages) => files.flatMap((file) => Object.entries(file[key] ?? {}));
  return { permissions: all('permissions'), categories: all('permissionCategories') };
}

it('C13: has a message of every permission, and of none twice', () => {
  const slugs = grantable.map(({ slug }) => slug);
  expect(slugs).toEqual(expect.arrayContaining(['can_view_workspace', 'can_purge_order_items']));
  for (const language of ['en', 'hi'])
    expect(
      messagesIn(language)
        .permissions.map(([slug]) => slug)
        .sort(),
    ).toEqual([...slugs].sort());
});

it('C13: has a message of every category, and of none twice', () => {
  const names = [...new Set(grantable.map(({ category }) => category))].sort();
  for (const language of ['en', 'hi'])
    expect(
      messagesIn(language)
        .categories.map(([name]) => name)
        .sort(),
    ).toEqual(names);
});

it('C13: says in English what the backend says, and something else in Hindi', () => {
  const said = Object.fromEntries(grantable.map(({ slug, description }) => [slug, description]));
  expect(Object.fromEntries(messagesIn('en').permissions)).toEqual(said);
  for (const [, text] of messagesIn('hi').permissions) expect(text).toMatch(/\p{Script=Devanagari}/u);
});
