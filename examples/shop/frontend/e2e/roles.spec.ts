import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { enterWorkspace, locales, wordsOf } from './support/workspace';

for (const locale of locales) {
  const words = wordsOf(locale, 'roles');
  const meaning = words('permissions.can_manage_roles');

  test(`makes a role in ${locale}, and says in that language what it may do`, async ({ page }) => {
    const { address } = await enterWorkspace(page);
    await page.goto(address(locale, '/roles'));
    await page.getByRole('button', { name: words('create') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: words('name') }).fill('auditor');
    await dialog.getByRole('checkbox', { name: meaning }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words('save') }).click();

    const role = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'auditor' }) });
    await role.locator('summary').click();
    await expect(role.getByRole('listitem').filter({ hasText: meaning })).toBeVisible();
    await expectAccessible(page);
  });
}
