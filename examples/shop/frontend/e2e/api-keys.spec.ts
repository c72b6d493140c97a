import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { enterWorkspace, locales, wordsOf } from './support/workspace';

for (const locale of locales) {
  const words = wordsOf(locale, 'api-keys');
  const meaning = wordsOf(locale, 'workspace')('permissions.can_view_workspace');

  test(`makes an API key in ${locale}, and says in that language what it may do`, async ({
    page,
  }) => {
    const { address } = await enterWorkspace(page);
    await page.goto(address(locale, '/api-keys'));
    await page.getByRole('button', { name: words('create') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: words('name') }).fill('Nightly report');
    await dialog.getByRole('combobox', { name: words('mayDo') }).click();
    await expectAccessible(page);
    await page.getByRole('option', { name: meaning }).click();
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: words('create') }).click();

    await expect(page.getByText(words('once'))).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words('done') }).click();
    await expect(page.getByRole('heading', { name: 'Nightly report' })).toBeVisible();
    await expectAccessible(page);
  });
}
