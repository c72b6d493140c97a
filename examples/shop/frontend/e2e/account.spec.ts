import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { locales, password, wordsOf } from './support/workspace';

for (const locale of locales) {
  const words = wordsOf(locale, 'account');
  const workspace = wordsOf(locale, 'workspace');

  test(`makes an account and a first workspace in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/register`);
    await expectAccessible(page);
    await page.getByLabel(words('fields.name')).fill('Grace Hopper');
    await page
      .getByLabel(words('fields.email'))
      .fill(`grace-${locale}-${String(Date.now())}@example.com`);
    await page.getByLabel(words('fields.password'), { exact: false }).first().fill(password);
    await page.getByRole('button', { name: words('register.submit') }).click();

    await expect(
      page.getByRole('heading', { level: 1, name: workspace('list.title') }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(workspace('create.name')).fill('Compilers');
    await page.getByRole('button', { name: workspace('create.submit') }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Compilers' })).toBeVisible();
    await expectAccessible(page);
  });

  test(`says in ${locale} that a login is wrong`, async ({ page }) => {
    await page.goto(`/${locale}/login`);
    await expectAccessible(page);
    await page.getByLabel(words('fields.email')).fill('nobody@example.com');
    await page.getByLabel(words('fields.password'), { exact: false }).first().fill(password);
    await page.getByRole('button', { name: words('login.submit'), exact: true }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(words('login.wrong'));
  });
}
