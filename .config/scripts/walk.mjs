// Walks through a generated project as people do, in a real browser, and takes the README's pictures of it:
//   npm run walk [-- OUTPUT FOLDER]        needs a Chromium: CHROMIUM_PATH, or /usr/bin/chromium
// From an empty folder: a project, a feature, the pages as in production; somebody registers, makes a workspace, and creates,
// edits, searches, filters, sorts, exports and deletes products; in Hindi, in the dark, on a phone; a viewer can do less, and
// another workspace sees nothing. Each step fails the walk where it does not hold.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from './pack.mjs';
import { build, install, root } from './setup.mjs';
import { check, heading, say, serve, step } from './steps.mjs';

const output = path.resolve(process.argv[2] ?? path.join(root, '.github'));
/** Those that the README shows; a folder of one's own gets all of them. */
const shown = ['list', 'filter', 'hindi', 'phone'];
const folder = mkdtempSync(path.join(tmpdir(), 'paxx-walk-'));
const project = path.join(folder, 'acme');
const [api, web] = ['http://127.0.0.1:3231', 'http://127.0.0.1:3230'];
const password = 'a long and secret phrase';

const paxx = (...args) =>
  step(`paxx ${args.join(' ')}`, process.execPath, [path.join(root, 'generators/bin/paxx.mjs'), ...args], {
    cwd: existsSync(project) ? project : folder,
    quiet: true,
  });
const pnpm = (...args) =>
  step(`pnpm ${args.join(' ')}`, 'npx', ['--yes', 'pnpm@12.21.0', ...args], { cwd: project, quiet: true });
const start = (name, args, url, env) =>
  serve(`pnpm ${args.join(' ')}`, 'npx', ['--yes', 'pnpm@12.21.0', ...args], { cwd: project, url, env });

heading('A project and a feature');
install();
build();
pack(path.join(folder, 'tarballs'));
paxx('app', 'acme', '--tarballs', 'tarballs', '--locales', 'en,hi', '--yes');
paxx(
  'feature',
  'products',
  'name:string!',
  'price:decimal(10,2)!',
  'status:enum(draft,available,retired)=draft',
  'released_on:date?',
  'in_stock:boolean=true',
  'notes:text?',
  '--yes',
);
pnpm('build');
pnpm('db', 'up');

const ends = [
  await start('api', ['--dir', 'backend', 'start'], `${api}/health`, {
    PORT: new URL(api).port,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  }),
  await start(
    'web',
    ['--dir', 'frontend', 'exec', 'next', 'start', '--hostname', '127.0.0.1', '--port', new URL(web).port],
    `${web}/health`,
    { BACKEND_URL: api },
  ),
];
const { chromium } = createRequire(path.join(project, 'frontend', 'package.json'))('@playwright/test');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
});

try {
  await walk();
} finally {
  await browser.close();
  for (const end of ends) await end();
  rmSync(folder, { recursive: true, force: true });
}
say(`\nThe walk is done; its pictures are in ${path.relative(process.cwd(), output) || '.'}.`);

async function walk() {
  heading('Somebody new');
  const ada = await newPerson('ada@example.com', 'Ada Lovelace');
  await ada.getByLabel('Name').fill('Analytical Engines');
  await ada.getByRole('button', { name: 'Create' }).click();
  await sidebarLink(ada).waitFor();
  check(true, 'has an account and a workspace, and Products in the sidebar');
  const workspace = new URL(ada.url()).pathname.split('/').slice(2).join('/');
  await sidebarLink(ada).click();
  await ada.getByText('There are no products yet.').waitFor();
  await shoot(ada, 'empty');

  heading('Products');
  await create(ada, {
    name: 'Difference engine',
    price: '1250',
    status: 'Available',
    releasedOn: '2026-05-24',
  });
  await create(ada, {
    name: 'Analytical engine',
    price: '9800.5',
    status: 'Draft',
    releasedOn: '2026-11-02',
  });
  await create(ada, { name: 'Punched cards', price: '4.25', status: 'Available', releasedOn: '2025-01-15' });
  await create(ada, { name: 'Brass gear', price: '12', status: 'Retired', releasedOn: '2024-03-09' });
  await goTo(ada, workspace, 'products');
  check((await namesIn(ada)).length === 4, 'are created');
  await shoot(ada, 'list');

  await ada.getByRole('link', { name: 'Brass gear' }).click();
  await ada.getByRole('link', { name: 'Edit product' }).click();
  await ada.locator('[data-path="price"]').fill('13.75');
  await shoot(ada, 'form');
  await ada.getByRole('button', { name: 'Save' }).click();
  await ada.getByText('13.75').first().waitFor();
  check(true, 'are edited');
  await shoot(ada, 'detail');

  await goTo(ada, workspace, 'products?search=engine');
  check((await namesIn(ada)).length === 2, 'are searched');
  await goTo(ada, workspace, 'products?status=available&priceFrom=100');
  check((await namesIn(ada)).join() === 'Difference engine', 'are filtered');
  await goTo(ada, workspace, 'products?sort=price');
  check((await namesIn(ada))[0] === 'Punched cards', 'are sorted');
  await ada.getByRole('button', { name: 'Filter' }).click();
  await ada.getByRole('dialog').getByRole('button', { name: 'Show' }).waitFor();
  await shoot(ada, 'filter');
  await ada.keyboard.press('Escape');

  await goTo(ada, workspace, 'products?search=engine');
  const [download] = await Promise.all([
    ada.waitForEvent('download'),
    ada.getByRole('button', { name: 'Export' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  check(lines.length === 3, 'are exported, as many as the search shows');

  await goTo(ada, workspace, 'products');
  await ada.getByRole('link', { name: 'Punched cards' }).click();
  await ada.getByRole('button', { name: 'Delete product' }).click();
  await ada.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await ada.getByText('The product is deleted.').waitFor();
  await goTo(ada, workspace, 'products');
  check((await namesIn(ada)).length === 3, 'are deleted');

  heading('Other looks');
  await ada.goto(`${web}/hi/${workspace}/products`);
  await ada.getByRole('link', { name: 'Difference engine' }).waitFor();
  check((await ada.locator('html').getAttribute('lang')) === 'hi', 'Hindi');
  await shoot(ada, 'hindi');
  await ada.emulateMedia({ colorScheme: 'dark' });
  await goTo(ada, workspace, 'products');
  await shoot(ada, 'dark');
  await ada.emulateMedia({ colorScheme: 'light' });
  await ada.setViewportSize({ width: 390, height: 844 });
  await goTo(ada, workspace, 'products');
  const overflow = await ada.evaluate('document.documentElement.scrollWidth - innerWidth');
  check(overflow <= 0, 'a phone, with nothing beyond its edge');
  await shoot(ada, 'phone');
  await ada.setViewportSize({ width: 1280, height: 800 });

  heading('Others');
  const bob = await newPerson('bob@example.com', 'Bob Viewer');
  await goTo(ada, workspace, 'members');
  await ada.getByLabel('Email').fill('bob@example.com');
  await ada.getByRole('combobox', { name: 'Role', exact: true }).click();
  await ada.getByRole('option', { name: 'Viewer' }).click();
  await ada.getByRole('button', { name: 'Add member' }).click();
  await ada.getByText('Bob Viewer is a member now.').waitFor();
  await shoot(ada, 'members');
  await goTo(bob, workspace, 'products');
  await bob.getByRole('link', { name: 'Difference engine' }).waitFor();
  check(
    (await bob.getByRole('link', { name: 'New product' }).count()) === 0,
    'a viewer sees products, and creates none',
  );
  await bob.getByRole('link', { name: 'Difference engine' }).click();
  await bob.getByRole('heading', { level: 1 }).waitFor();
  check((await bob.getByRole('button', { name: 'Delete product' }).count()) === 0, 'a viewer deletes none');

  const eve = await newPerson('eve@example.com', 'Eve Elsewhere');
  await eve.getByLabel('Name').fill('Another company');
  await eve.getByRole('button', { name: 'Create' }).click();
  await sidebarLink(eve).click();
  await eve.getByText('There are no products yet.').waitFor();
  check(true, 'another workspace sees nothing of them');
  await eve.goto(`${web}/en/${workspace}/products`);
  await eve.getByRole('heading', { level: 1 }).waitFor();
  check((await eve.getByText('Difference engine').count()) === 0, 'nor does whoever knows their address');
}

/** A browser of their own, in which they have registered. */
async function newPerson(email, name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${web}/en/register`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').first().fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'New workspace' }).waitFor();
  return page;
}

function sidebarLink(page) {
  return page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Products' });
}

async function create(page, { status, ...texts }) {
  await page
    .getByRole('link', { name: /New product|Create the first product/ })
    .first()
    .click();
  for (const [name, text] of Object.entries(texts)) await page.locator(`[data-path="${name}"]`).fill(text);
  await page.locator('[data-path="status"]').click();
  await page.getByRole('option', { name: status }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The product is saved.').first().waitFor();
  await sidebarLink(page).click();
  await page.getByRole('link', { name: texts.name }).waitFor();
}

async function goTo(page, workspace, place) {
  await page.goto(`${web}/en/${workspace}/${place}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

async function namesIn(page) {
  await page.getByRole('row').nth(1).waitFor();
  return page.locator('tbody tr td:first-child').allInnerTexts();
}

/** A picture, small enough for a README: PNG with few colours where the machine has pngquant, as it is elsewhere. */
async function shoot(page, name) {
  if (process.argv[2] === undefined && !shown.includes(name)) return;
  await page.waitForTimeout(400);
  mkdirSync(output, { recursive: true });
  const file = path.join(output, `walk-${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  spawnSync('pngquant', ['--force', '--skip-if-larger', '--strip', '--output', file, '64', file]);
}
