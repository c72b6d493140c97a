import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { enterWorkspace, locales, wordsOf } from './support/workspace';

/** The page of the API that shows the mails of development; see playwright.config.ts for its port. */
const mailbox = 'http://127.0.0.1:3201/dev/mailbox';
const password = 'another long and secret phrase';
const [source = 'en'] = locales;
const links = wordsOf(source, 'account-links');
const invitations = wordsOf(source, 'invitations');
const account = wordsOf(source, 'account');

/** Where the newest mail to somebody leads, on the server under test. */
async function linkTo(page: Page, email: string): Promise<string> {
  const other = await page.context().newPage();
  const article = other.getByRole('article').filter({ hasText: email }).first();
  await expect(async () => {
    await other.goto(mailbox);
    await expect(article).toBeVisible({ timeout: 1000 });
  }).toPass();
  const { pathname, hash } = new URL((await article.getByRole('link').getAttribute('href')) ?? '');
  await other.close();
  return pathname + hash;
}

test('an invited newcomer joins, and chooses another password', async ({ page, browser }) => {
  const workspace = await enterWorkspace(page);
  const email = `grace-${String(Date.now())}@example.com`;
  await page.goto(workspace.address(source, '/members'));
  await page.getByRole('textbox', { name: invitations('email') }).fill(email);
  await page.getByRole('button', { name: invitations('submit'), exact: true }).click();
  await expect(page.getByText(email, { exact: true })).toBeVisible();
  await expectAccessible(page);
  const invitation = await linkTo(page, email);

  const own = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const newcomer = await own.newPage();
  await newcomer.goto(invitation);
  await expect(
    newcomer.getByRole('button', { name: invitations('accept.register') }),
  ).toBeVisible();
  expect(newcomer.url()).not.toContain('#');
  await expectAccessible(newcomer);
  await newcomer.getByRole('textbox', { name: invitations('accept.name') }).fill('Grace Hopper');
  await newcomer.locator('input[type=password]').fill('a long and secret phrase');
  await newcomer.getByRole('button', { name: invitations('accept.register') }).click();
  await newcomer.waitForURL(/\/w\//);
  await own.clearCookies();

  await newcomer.goto(`/${source}/login`);
  await newcomer.getByRole('link', { name: links('forgot.link') }).click();
  await newcomer.waitForURL(/forgot-password/);
  await newcomer.getByRole('textbox', { name: links('forgot.email') }).fill(email);
  await expectAccessible(newcomer);
  await newcomer.getByRole('button', { name: links('forgot.submit') }).click();
  await expect(newcomer.getByText(links('forgot.sent'))).toBeVisible();

  await newcomer.goto(await linkTo(newcomer, email));
  await newcomer.locator('input[type=password]').fill(password);
  await expectAccessible(newcomer);
  await newcomer.getByRole('button', { name: links('reset.submit') }).click();
  await newcomer.getByRole('link', { name: links('reset.toLogin') }).click();
  await newcomer.waitForURL(/login/);
  await newcomer.getByRole('textbox', { name: account('fields.email') }).fill(email);
  await newcomer.locator('input[type=password]').fill(password);
  await newcomer.getByRole('button', { name: account('login.submit') }).click();
  await newcomer.waitForURL(/\/(?:workspaces|w\/)/);
  await own.close();
});

test('an email is confirmed by the link, and the reminder goes', async ({ page }) => {
  const workspace = await enterWorkspace(page);
  await page.goto(workspace.address(source, ''));
  const reminder = page.getByRole('status').filter({ hasText: '@example.com' });
  const email = /ada-[\w-]+@example\.com/.exec(await reminder.innerText())?.[0] ?? '';

  await page.goto(await linkTo(page, email));
  await expectAccessible(page);
  await page.getByRole('button', { name: links('confirm.submit') }).click();
  await page.getByRole('link', { name: links('confirm.onwards') }).click();
  await page.waitForURL(/workspaces/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(reminder).toHaveCount(0);
});
