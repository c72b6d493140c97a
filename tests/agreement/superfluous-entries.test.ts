import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { readTree } from '../support/read-tree.ts';
import { copyOf, shopFolder, sync } from './support/examples.ts';
import { repairedByLint, saidByLint, saidBySync } from './support/judgements.ts';
import { lineWith } from './support/lint-shop.ts';

const shop = copyOf('shop');
const written = readTree(shop.root);

const apps = 'backend/src/core/app-definitions.ts';
const frontendApps = 'frontend/src/config/appDefinitions.ts';
const sidebar = 'frontend/src/config/sidebarLayouts.ts';
const tasks = 'backend/src/tasks/index.ts';
const registries = [apps, frontendApps, sidebar, tasks];

afterEach(() => {
  rmSync(shop.root, { recursive: true });
  cpSync(shopFolder, shop.root, { recursive: true });
});

/** Both doors say this and nothing else, and their words begin so. */
async function expectSaid(...places: readonly (readonly [file: string, line: number, words: string])[]) {
  const said = await saidBySync(shop);
  expect(saidByLint(shop, registries)).toEqual(said);
  const begin = places.map(([file, line, words]) => `${file}:${String(line)} ${words}`).sort();
  expect(said.map((one, index) => one.slice(0, begin[index]?.length))).toEqual(begin);
}

/** What people have to decide: neither door has a repair, and `sync` leaves everything as it is. */
async function expectUndecided(file: string): Promise<void> {
  const before = readTree(shop.root);
  await sync(shop);
  expect(readTree(shop.root)).toEqual(before);
  expect(repairedByLint(shop, file)).toBe(shop.read(file));
}

const insertedBelow = (text: string, words: string, line: string): string =>
  text.split('\n').toSpliced(lineWith(text, words), 0, line).join('\n');

describe('in the sidebar, whose entries name no file', () => {
  it('an entry is removed together with the app that is gone', async () => {
    const definitions = insertedBelow(shop.read(frontendApps), 'invoices: ', '  gadgets: gadgetsApp,');
    const broken = `import { gadgetsApp } from '../features/gadgets/app';\n${definitions}`;
    const layout = insertedBelow(shop.read(sidebar), 'invoices: ', "  gadgets: { section: 'main' },");
    shop.write(frontendApps, broken);
    shop.write(sidebar, layout);
    await expectSaid(
      [frontendApps, lineWith(broken, 'gadgets: '), 'The frontend app definition "gadgets"'],
      [sidebar, lineWith(layout, 'gadgets: '), 'The sidebar entry "gadgets"'],
    );
    await sync(shop);
    expect(readTree(shop.root)).toEqual(written);
  });

  it('of two entries under one key the first is reported, because the last one counts', async () => {
    const broken = insertedBelow(shop.read(sidebar), 'sidebarLayout', "  invoices: { section: 'other' },");
    shop.write(sidebar, broken);
    await expectSaid([sidebar, lineWith(broken, "'other'"), 'The sidebar entry "invoices" stands more']);
    expect(repairedByLint(shop, sidebar)).toBe(written[sidebar]);
    await sync(shop);
    expect(shop.read(sidebar)).toBe(written[sidebar]);
  });
});

describe('when the two registries of apps disagree', () => {
  it.each([
    [apps, 'frontend/src/features/order-items/app.ts'],
    [frontendApps, 'backend/src/features/order-items/app.ts'],
  ])('the entry of %s that is alone is reported, and nobody guesses', async (file, part) => {
    shop.remove(part);
    await sync(shop);
    await expectSaid([file, lineWith(shop.read(file), "'order-items': "), 'The ']);
    await expectUndecided(file);
  });

  it.each([
    [apps, 'backend/src/features/order-items/app.ts'],
    [frontendApps, 'frontend/src/features/order-items/app.ts'],
  ])(
    'C9 in %s, a slug that its own app spells otherwise is reported, and nobody guesses',
    async (file, part) => {
      shop.write(part, shop.read(part).replace("'order-items'", "'orders'"));
      const words = `The ${file === apps ? 'backend' : 'frontend'} app definition "order-items" in "${file}" says`;
      await expectSaid([file, lineWith(shop.read(file), "'order-items': "), words]);
      await expectUndecided(file);
    },
  );
});

describe('existence is asked of the disk', () => {
  it('R4 a slice that is a link to a folder elsewhere is there', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'paxx-elsewhere-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    const slice = shop.at('backend/src/features/invoices');
    renameSync(slice, join(elsewhere, 'invoices'));
    symlinkSync(join(elsewhere, 'invoices'), slice, 'dir');
    await expectSaid();
    await expectUndecided(tasks);
  });

  it('R4 a slice that is a link to nowhere is not called gone', async () => {
    const slice = shop.at('backend/src/features/invoices');
    rmSync(slice, { recursive: true });
    symlinkSync('/nowhere/at/all', slice, 'dir');
    const said = await saidBySync(shop);
    expect(said.filter((one) => one.includes('does not exist'))).toEqual([]);
    expect(repairedByLint(shop, tasks)).toBe(shop.read(tasks));
    await sync(shop);
    expect(shop.read(tasks)).toBe(written[tasks]);
  });

  it.each([
    ['R9 a folder', () => mkdirSync(shop.at(tasks))],
    ['R9 a link to itself', () => symlinkSync('index.ts', shop.at(tasks))],
    ['R9 a link to nowhere', () => symlinkSync('/nowhere/at/all', shop.at(tasks))],
  ])('%s in the place of a registry is said, and holds up everything', async (_, put) => {
    shop.remove(tasks);
    put();
    expect((await saidBySync(shop)).filter((one) => one.startsWith(tasks))).toEqual([
      `${tasks}:1 The registry "${tasks}" cannot be read. It is no file that can be read. Correct it by hand.`,
    ]);
    await expect(sync(shop)).rejects.toMatchObject({ exitCode: 3 });
  });

  it('a registry that is not UTF-8 is said by both doors, and stays as it is', async () => {
    shop.write(tasks, new Uint8Array([...Buffer.from(shop.read(tasks)), 0x2f, 0x2f, 0xe9, 0x0a]));
    const line = shop.read(tasks).split('\n').length - 1;
    await expectSaid([tasks, line, `The registry "${tasks}" cannot be read. The file is not UTF-8 text.`]);
    await expect(sync(shop)).rejects.toMatchObject({ exitCode: 3 });
  });

  it.each(['coverage', 'dist'])('R5 a feature called "%s" is seen and registered', async (name) => {
    shop.write(`backend/src/features/${name}/tasks.ts`, `export const ${name}Tasks = {};\n`);
    await expectSaid([tasks, lineWith(shop.read(tasks), 'const tasks'), `The task group of "${name}"`]);
    const repaired = repairedByLint(shop, tasks);
    await sync(shop);
    expect(shop.read(tasks)).toBe(repaired);
    await expectSaid();
  });
});

it('R3 an entry that is assigned below its list is there', async () => {
  const text = shop.read(tasks).replace(/^ {2}invoices: .*\n/m, '');
  shop.write(tasks, `${text}\ntasks.invoices = invoiceTasks;\n`);
  await expectSaid();
});
