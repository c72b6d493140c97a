import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectRowAccessible } from './support/accessible';
import { enterWorkspace, locales, wordsOf } from './support/workspace';

/** The control of a field, whatever the language calls it. */
const control = (page: Page, name: string) => page.locator(`[data-path="${name}"]`);

for (const locale of locales) {
  const words = wordsOf(locale, 'order-items');
  const common = wordsOf(locale, 'common');
  const record = wordsOf(locale, 'record');
  const form = wordsOf(locale, 'form');

  test(`makes order items, shows and deletes them in ${locale}`, async ({ page }) => {
    const { address } = await enterWorkspace(page);
    await page.goto(address(locale, '/order-items'));
    await expectAccessible(page);

    await page.getByRole('link', { name: words('actions.createFirst') }).click();
    await control(page, 'title').fill('Something <img src=x>');
    await control(page, 'quantity').fill('7');
    await expectAccessible(page);
    await page.getByRole('button', { name: common('actions.save') }).click();
    await expect(page.getByText(words('done.saved'))).toBeVisible();
    await expect(page.getByRole('button', { name: words('actions.delete') })).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
    await expectRowAccessible(page);

    await page.goto(address(locale, '/order-items'));
    await expect(page.getByRole('row')).toHaveCount(2);
    // What people write is text, whatever it looks like.
    await expect(page.locator('main img')).toHaveCount(0);
    await expectAccessible(page);

    await page.getByRole('row').last().getByRole('link').click();
    await page.getByRole('button', { name: words('actions.delete') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: record('delete') })
      .click();
    await expect(page.getByText(words('empty'))).toBeVisible();
  });

  test(`says in ${locale} what is wrong with title`, async ({ page }) => {
    const { address } = await enterWorkspace(page);
    await page.goto(address(locale, '/order-items/new'));
    await control(page, 'title').focus();
    await page.getByRole('button', { name: common('actions.save') }).click();
    await expect(control(page, 'title')).toHaveAccessibleDescription(form('issues.required'));
    await expect(control(page, 'title')).toBeFocused();
  });
}
