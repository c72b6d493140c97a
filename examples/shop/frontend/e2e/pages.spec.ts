import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { expectAccessible } from './support/accessible';
import { pages } from './support/pages';
import { enterWorkspace, locales, wordsOf } from './support/workspace';

const workspace = '/w/[workspaceId]';
const known = pages
  // The start is the first of the others.
  .filter(({ path }) => path !== '')
  .map((page) => ({ ...page, path: page.path.replace('[...rest]', 'no-such-page') }));
const isOfRow = ({ path }: { readonly path: string }) => path.replace(workspace, '').includes('[');

for (const locale of locales)
  for (const { path, isForStrangers } of known.filter((page) => !isOfRow(page)))
    test(`shuts nobody out of ${path} in ${locale}`, async ({ page }) => {
      const address = isForStrangers ? undefined : (await enterWorkspace(page)).address;
      const ofWorkspace = path.startsWith(workspace) ? address : undefined;
      const asked = ofWorkspace?.(locale, path.slice(workspace.length)) ?? `/${locale}${path}`;
      await page.goto(asked);
      await expectAccessible(page);
      // Nobody was led to another page meanwhile.
      expect(new URL(page.url()).pathname).toBe(asked);
    });

test('shuts nobody out of what opens on a page', async ({ page }) => {
  const [source = 'en'] = locales;
  const { address } = await enterWorkspace(page);
  await page.goto(address(source, '/members'));
  const role = wordsOf(source, 'workspace')('members.role');
  const field = page.getByRole('main').getByRole('combobox', { name: role }).first();
  await field.waitFor();
  const menus = page.getByRole('banner').locator('button[aria-haspopup=menu]');
  for (const control of [...(await menus.all()), field]) {
    await control.click();
    await page.locator('[role=menu]:visible, [role=listbox]:visible').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  }
});

// What a row is made of its feature knows: `products.spec.ts` makes one and looks at all its pages.
for (const { path } of known.filter(isOfRow))
  test(`has a walk to ${path}`, () => {
    const [, , , feature = ''] = path.split('/');
    expect(existsSync(new URL(`${feature}.spec.ts`, import.meta.url))).toBe(true);
  });
