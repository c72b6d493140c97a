import { expect, test } from '@playwright/test';
import { enterWorkspace, locales, logIn, password, register, wordsOf } from './support/workspace';

const [locale = 'en'] = locales;
const words = wordsOf(locale, 'account');
const shell = wordsOf(locale, 'shell');

test('keeps no token where a script could read it', async ({ page }) => {
  const { address } = await enterWorkspace(page);
  await page.goto(address(locale, ''));
  await page.getByRole('button', { name: shell('account') }).waitFor();

  const readable = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  // A token is three parts with dots between, or a long word of its own.
  expect(readable).not.toMatch(/[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}|[\w-]{40,}/);
});

for (const next of [
  '//evil.example',
  '/\\evil.example',
  '/%2Fevil.example',
  'https://evil.example',
  'javascript:alert(1)',
])
  test(`leads to no other site after the login: ${next}`, async ({ page, baseURL }) => {
    const email = await register(page);
    await page.goto(`/${locale}/login?next=${encodeURIComponent(next)}`);
    await page.getByLabel(words('fields.email')).fill(email);
    await page.getByLabel(words('fields.password'), { exact: false }).first().fill(password);
    await page.getByRole('button', { name: words('login.submit'), exact: true }).click();
    await page.waitForURL(({ pathname }) => !pathname.endsWith('/login'));
    expect(new URL(page.url()).origin).toBe(baseURL);
  });

test('takes a session from no other site', async ({ page }) => {
  await logIn(page, await register(page));
  const ask = (site: string) =>
    page.request.post('/api/v1/auth/refresh', { data: {}, headers: { 'sec-fetch-site': site } });
  for (const site of ['cross-site', 'same-site']) expect((await ask(site)).status()).toBe(403);
  expect((await ask('same-origin')).status()).toBe(200);
});

test('is shown in no frame', async ({ page }) => {
  const response = await page.goto(`/${locale}/login`);
  const { 'content-security-policy': policy, 'x-frame-options': frames } =
    response?.headers() ?? {};
  expect([policy, frames]).toEqual([expect.stringContaining("frame-ancestors 'none'"), 'DENY']);
});

test('shows nothing of somebody who has logged out', async ({ page }) => {
  const { address } = await enterWorkspace(page);
  await page.goto(address(locale, '/members'));
  await expect(page.getByText('Ada Lovelace').first()).toBeVisible();
  await page.goto(address(locale, '/settings'));
  await page.getByRole('button', { name: shell('account') }).click();
  await page.getByRole('menuitem', { name: shell('logOut') }).click();
  await expect(
    page.getByRole('button', { name: words('login.submit'), exact: true }),
  ).toBeVisible();

  await page.goBack();
  await expect(
    page.getByRole('button', { name: words('login.submit'), exact: true }),
  ).toBeVisible();
  await expect(page.getByText('Ada Lovelace')).toHaveCount(0);
});

test('logs out every tab at once', async ({ page, context }) => {
  const { address } = await enterWorkspace(page);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(address(locale, ''));
    await tab.getByRole('button', { name: shell('account') }).waitFor();
  }
  await other.getByRole('button', { name: shell('account') }).click();
  await other.getByRole('menuitem', { name: shell('logOut') }).click();
  await expect(
    page.getByRole('button', { name: words('login.submit'), exact: true }),
  ).toBeVisible();
});
