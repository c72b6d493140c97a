import { cpSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { openProject } from '../../generators/engine/project/open-project.ts';
import { findings } from '../../generators/engine/registrars/findings.ts';
import { readTree } from '../generators/engine/apply/support/tree.ts';
import { lineWith, lintRegistries, repairedByLint, reportOf } from './support/lint-shop.ts';
import { copyOf, shopFolder, sync } from './support/examples.ts';

const shop = copyOf('shop');
const written = readTree(shop.root);

/** What somebody forgot to remove with the slice "gadgets": a line below another one, and the import it uses. */
const leftovers = [
  {
    rule: 'registered-model',
    file: 'backend/src/db/schema.ts',
    below: "'../features/invoices/model.ts'",
    line: "export * from '../features/gadgets/model.ts';",
  },
  {
    rule: 'registered-router',
    file: 'backend/src/api/index.ts',
    below: 'invoices: ',
    line: '  gadgets: gadgetsRouter,',
    imported: "import { gadgetsRouter } from '../features/gadgets/router.ts';",
  },
  {
    rule: 'registered-permissions',
    file: 'backend/src/core/permissions.ts',
    below: 'invoices: ',
    line: '  gadgets: gadgetPermissions,',
    imported: "import { gadgetPermissions } from '../features/gadgets/permissions.ts';",
  },
  {
    rule: 'registered-task',
    file: 'backend/src/tasks/index.ts',
    below: 'invoices: ',
    line: '  gadgets: gadgetTasks,',
    imported: "import { gadgetTasks } from '../features/gadgets/tasks.ts';",
  },
  {
    rule: 'registered-event',
    file: 'backend/src/events/index.ts',
    below: 'invoices: ',
    line: '  gadgets: gadgetEvents,',
    imported: "import { gadgetEvents } from '../features/gadgets/events.ts';",
  },
  {
    rule: 'registered-listener',
    file: 'backend/src/listeners/index.ts',
    below: 'workspaces: workspaceListeners',
    line: '  gadgets: gadgetListeners,',
    imported: "import { gadgetListeners } from '../features/gadgets/listeners.ts';",
  },
  {
    rule: 'registered-admin',
    file: 'backend/src/admin/index.ts',
    below: 'users: userAdmin',
    line: '  gadgets: gadgetAdmin,',
    imported: "import { gadgetAdmin } from '../features/gadgets/admin.ts';",
  },
  {
    rule: 'registered-app',
    file: 'backend/src/core/app-definitions.ts',
    below: 'invoices: ',
    line: '  gadgets: gadgetsApp,',
    imported: "import { gadgetsApp } from '../features/gadgets/app.ts';",
  },
  {
    rule: 'registered-app',
    file: 'frontend/src/config/appDefinitions.ts',
    below: 'invoices: ',
    line: '  gadgets: gadgetsApp,',
    imported: "import { gadgetsApp } from '../features/gadgets/app';",
  },
  ...['en', 'hi'].map((locale) => ({
    rule: 'registered-messages',
    file: `frontend/messages/${locale}/index.ts`,
    below: '  invoices,',
    line: '  gadgets,',
    imported: "import gadgets from './gadgets.json';",
  })),
];

const apps = 'backend/src/core/app-definitions.ts';
const frontendApps = 'frontend/src/config/appDefinitions.ts';
const sidebar = 'frontend/src/config/sidebarLayouts.ts';

/** The files that registries speak about. */
const members = '*/src/features/*/{app,model}.ts';

interface Leftover {
  readonly rule: string;
  readonly file: string;
  readonly below: string;
  readonly line: string;
  readonly imported?: string;
}

afterEach(() => {
  cpSync(shopFolder, shop.root, { recursive: true });
});

describe.each<Leftover>(leftovers)('in $file', ({ rule, file, below, line, imported }) => {
  it('an entry whose file is gone is reported at its line, and removed', async () => {
    const whole = shop.read(file);
    const broken = (imported === undefined ? '' : `${imported}\n`) + insertedBelow(whole, below, line);
    shop.write(file, broken);

    expect(await lintRegistries(shop, members)).toEqual([reportOf(rule, file, lineWith(broken, line))]);
    expect(await repairedByLint(shop, file)).toBe(whole);
    await expectRepaired('dead', file);
  });

  it('an entry that stands there twice is reported at the second, and removed', async () => {
    const whole = shop.read(file);
    const [twin = ''] = whole.split('\n').slice(lineWith(whole, below) - 1);
    const broken = insertedBelow(whole, below, twin);
    shop.write(file, broken);

    expect(await lintRegistries(shop, members)).toEqual([reportOf(rule, file, lineWith(broken, below) + 1)]);
    expect(await repairedByLint(shop, file)).toBe(whole);
    await expectRepaired('duplicate', file);
  });
});

describe('in the sidebar, whose entries name no file', () => {
  const line = "  gadgets: { section: 'main' },";

  it('an entry is removed together with the app that is gone', async () => {
    const definitions = shop.read(frontendApps);
    const layout = insertedBelow(shop.read(sidebar), 'invoices: ', line);
    const broken = `import { gadgetsApp } from '../features/gadgets/app';\n${insertedBelow(definitions, 'invoices: ', '  gadgets: gadgetsApp,')}`;
    shop.write(frontendApps, broken);
    shop.write(sidebar, layout);

    expect(await lintRegistries(shop, members)).toEqual([
      reportOf('registered-app', frontendApps, lineWith(broken, 'gadgets: ')),
    ]);
    await sync(shop);
    await expectClean();
  });

  it('an entry that nothing else knows is reported at its line', async () => {
    const whole = shop.read(sidebar);
    const broken = insertedBelow(whole, 'invoices: ', line);
    shop.write(sidebar, broken);
    expect(await lintRegistries(shop, members)).toEqual([
      reportOf('registered-app', sidebar, lineWith(broken, 'gadgets: ')),
    ]);
    expect(await repairedByLint(shop, sidebar)).toBe(whole);
  });

  it('of two entries under one key the first is reported, because the last one counts', async () => {
    const whole = shop.read(sidebar);
    const broken = insertedBelow(whole, 'invoices: ', "  invoices: { section: 'main' },");
    shop.write(sidebar, broken);
    expect(await lintRegistries(shop, members)).toEqual([
      reportOf('registered-app', sidebar, lineWith(broken, 'invoices: ')),
    ]);
    expect(await repairedByLint(shop, sidebar)).toBe(whole);
    await expectRepaired('duplicate', sidebar);
  });
});

describe('when the two registries of apps disagree', () => {
  const containerLine = (file: string): number => lineWith(shop.read(file), 'const appDefinitions =');

  it('the one that lacks the app of a backend without a page is reported, and nobody guesses', async () => {
    shop.remove('frontend/src/features/order-items/app.ts');
    await sync(shop);
    expect(shop.read(sidebar)).not.toContain('order-items');
    expect(await lintRegistries(shop, members)).toEqual([
      reportOf('registered-app', frontendApps, containerLine(frontendApps)),
    ]);
    await expectUndecided(apps);
  });

  it('the one that lacks the app of a page without a backend is reported, and nobody guesses', async () => {
    shop.remove('backend/src/features/order-items/app.ts');
    await sync(shop);
    expect(await lintRegistries(shop, members)).toEqual([
      reportOf('registered-app', apps, containerLine(apps)),
    ]);
    await expectUndecided(frontendApps);
  });

  it.each([apps, frontendApps])('a key of its own in %s is reported at its line', async (file) => {
    const whole = shop.read(file);
    const broken = whole.replace("'order-items': ", "'order-item': ");
    shop.write(file, broken);
    expect(await lintRegistries(shop, members)).toEqual([
      reportOf('registered-app', file, lineWith(broken, "'order-item': ")),
    ]);
    expect(await repairedByLint(shop, file)).toBe(whole);
    await expectUndecided(file);
  });
});

async function expectRepaired(kind: string, file: string): Promise<void> {
  expect(await findings(openProject(shop.root))).toMatchObject([{ kind, file }]);
  await sync(shop);
  await expectClean();
}

async function expectClean(): Promise<void> {
  expect(readTree(shop.root)).toEqual(written);
  expect(await lintRegistries(shop, members)).toEqual([]);
  expect(await findings(openProject(shop.root))).toEqual([]);
}

/** What people have to decide is a finding at the entry, and `sync` leaves it alone. */
async function expectUndecided(file: string): Promise<void> {
  const found = await findings(openProject(shop.root));
  expect(found).toMatchObject([
    { kind: 'disagreement', file, line: lineWith(shop.read(file), "'order-item") },
  ]);
  const before = readTree(shop.root);
  await sync(shop);
  expect(readTree(shop.root)).toEqual(before);
}

const insertedBelow = (text: string, words: string, line: string): string =>
  text.split('\n').toSpliced(lineWith(text, words), 0, line).join('\n');
