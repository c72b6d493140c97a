// First of all, so that every draft is made with it.
import './support/quick-drafts.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare as add } from '../../../generators/add/plan.ts';
import { prepare as remove } from '../../../generators/remove/plan.ts';
import { applied, born, differences, planFor, type Tree } from './support/trees.ts';

/** A tree in which one file was changed, or taken away. */
const edited = (tree: Tree, file: string, change: (text: string) => string | undefined): Tree =>
  new Map(
    [...tree].flatMap(([one, text]) => {
      const left = one === file ? change(text) : text;
      return left === undefined ? [] : [[one, left] as const];
    }),
  );

const gone = (): undefined => undefined;
const textIn = (tree: Tree, file: string): string => tree.get(file) ?? '';
const manifest = 'backend/package.json';

describe('what people changed', () => {
  let minimal: Tree;
  let measured: Tree;
  beforeAll(async () => {
    minimal = await born('slice', []);
    measured = await born('slice', ['metrics']);
  });

  it.each(['.env.example', 'compose.yaml', 'Dockerfile', manifest])(
    'may be away: the lines for %s are said, and the rest is written',
    async (file) => {
      const name = file === 'compose.yaml' ? 'redis' : 'metrics';
      const { notices, changes } = await planFor(edited(minimal, file, gone), add, [name]);
      expect(notices).toEqual([
        expect.stringMatching(new RegExp(`^There is no ${file}, so these lines are left to you\\.\\n.`)),
      ]);
      expect(changes.map(({ path }) => path)).toContain('.yo-rc.json');
      expect(changes.map(({ path }) => path)).not.toContain(file);
    },
  );

  it('may be a script in another form, there and back', async () => {
    const inspecting = (text: string): string => text.replace('"node ', '"node --inspect ');
    const tree = edited(minimal, manifest, inspecting);
    const grown = applied(tree, await planFor(tree, add, ['metrics']));
    expect(textIn(grown, manifest)).toContain('"dev": "node --import ./src/tracing.ts --inspect src/dev.ts"');
    const back = applied(grown, await planFor(grown, remove, ['metrics']));
    expect(textIn(back, manifest)).toBe(textIn(tree, manifest));

    const own = edited(measured, manifest, (text) =>
      text.replace(
        '"node --import ./src/tracing.ts src/dev.ts"',
        '"node --inspect --import ./src/tracing.ts src/dev.ts"',
      ),
    );
    const left = applied(own, await planFor(own, remove, ['metrics']));
    expect(textIn(left, manifest)).toContain('"dev": "node --inspect src/dev.ts"');
  });

  it('may be a script that something else runs: then the lines are said', async () => {
    const tree = edited(minimal, manifest, (text) => text.replace('node src/dev.ts', 'tsx src/dev.ts'));
    await expect(planFor(tree, add, ['metrics'])).rejects.toMatchObject({
      exitCode: 3,
      diagnostics: [
        { code: 'PAXX3011', file: manifest, snippet: 'node --import ./src/tracing.ts src/dev.ts' },
      ],
    });
  });

  it('may be a script of the same name: it is not taken for ours', async () => {
    const tree = edited(minimal, manifest, (text) =>
      text.replace('"scripts": {', '"scripts": {\n    "worker": "node mine.js",'),
    );
    await expect(planFor(tree, add, ['tasks'])).rejects.toMatchObject({
      diagnostics: [{ code: 'PAXX3011', file: manifest, snippet: '"worker": "node src/worker.ts"' }],
    });
    const { notices } = await planFor(tree, add, ['tasks'], { 'on-conflict': 'keep' });
    expect(notices).toContainEqual(
      expect.stringMatching(/^An edit is left to you\. .*"worker"[^]*src\/worker\.ts/),
    );
  });

  it('may be prose in other words: the lines are said once, and nothing is refused', async () => {
    const tree = edited(minimal, 'README.md', () => '# Ours\n');
    const { notices, changes } = await planFor(tree, add, ['seed']);
    expect(notices).toEqual([
      expect.stringMatching(/^An edit is left to you\. The file README\.md .*[^]*pnpm db seed/),
    ]);
    const paths = changes.map(({ path }) => path);
    expect(paths).toContain('backend/src/seed.ts');
    expect(paths).not.toContain('README.md');
  });

  it('is faulty, and said along with everything else', async () => {
    const tree = edited(
      edited(minimal, manifest, () => '{'),
      'Dockerfile',
      (text) => text.replace('"node", "dist', '"npm", "dist'),
    );
    await expect(planFor(tree, add, ['metrics'])).rejects.toMatchObject({
      diagnostics: [
        { code: 'PAXX2006', file: manifest },
        { code: 'PAXX3011', file: 'Dockerfile' },
      ],
    });
  });

  it.each([[{}], [{ 'on-conflict': 'keep' }]])(
    'is not left behind by a removal whose entries and packages go, %j',
    async (options) => {
      const file = 'backend/src/middleware/metrics.ts';
      const tree = edited(measured, file, (text) => `// Ours.\n${text}`);
      await expect(planFor(tree, remove, ['metrics'], options)).rejects.toMatchObject({
        exitCode: 3,
        diagnostics: [
          { code: 'PAXX3015', file, remedy: expect.stringMatching(/^Delete it by hand/) as string },
        ],
      });
    },
  );

  it('was written by another release, which is said', async () => {
    const tree = edited(
      edited(minimal, '.yo-rc.json', (text) => text.replace(/"version": "[^"]*"/, '"version": "0.0.1"')),
      'Dockerfile',
      (text) => text.replace('"node", "dist', '"npm", "dist'),
    );
    await expect(planFor(tree, add, ['metrics'])).rejects.toThrow(
      'was written by release 0.0.1, and this is',
    );
  });
});

it('keeps a feature from losing the pages that it is shown on', async () => {
  const tree = new Map(await born('slice', ['admin']));
  const file = 'backend/src/features/invoices/admin.ts';
  tree.set(file, 'export const invoiceAdmin = {};\n');
  await expect(planFor(tree, remove, ['admin'])).rejects.toMatchObject({
    exitCode: 3,
    diagnostics: [
      {
        code: 'PAXX3015',
        file,
        message: `The file ${file} is the admin view of invoices, and needs what is to be removed.`,
        remedy: expect.stringContaining('run generator-paxx sync') as string,
      },
    ],
  });
});

describe('code of the project that stands on what goes', () => {
  const service = 'backend/src/features/invoices/service.ts';
  const lost = 'backend/src/cache/open-cache.ts';

  it.each([
    ["import { openCache } from '../../cache/open-cache.ts';", lost],
    ["import type { OpenCache } from '../../cache/open-cache.js';", lost],
    ["export { one, two } from '../../cache/open-cache';", lost],
    ["export * from '../../cache/open-cache.ts';", lost],
    ["const load = () => import('../../cache/open-cache.ts');", lost],
    ["let opened: typeof import('../../cache/open-cache.ts');", lost],
    ["vi.mock('../../cache/open-cache.ts');", lost],
    ["import { Redis } from 'ioredis';", 'ioredis'],
    ["import { built } from 'ioredis/built/index.js';", 'ioredis'],
  ])('is named with its line: %s', async (line, what) => {
    const tree = new Map(await born('slice', ['redis']));
    tree.set(service, `// Ours: import('../../cache/open-cache.ts') and ioredis.\n${line}\n`);
    await expect(planFor(tree, remove, ['redis'])).rejects.toMatchObject({
      exitCode: 3,
      diagnostics: [
        {
          code: 'PAXX3015',
          file: service,
          line: 2,
          message: `${service}:2 imports ${what}, which goes with "redis".`,
          remedy: expect.stringContaining('Nothing was written.') as string,
        },
      ],
    });
  });

  it('may speak of what goes: the types tell what is meant', async () => {
    const tree = new Map(await born('slice', ['redis']));
    tree.set(
      service,
      "// As import('../../cache/open-cache.ts').\nexport const ioredis = 'cache/open-cache';\n",
    );
    const { notices } = await planFor(tree, remove, ['redis']);
    expect(notices).toEqual([
      expect.stringMatching(/^The context loses cache: ".*check" tells what still asks for it\.$/),
    ]);
  });

  it('is an event: it goes first, and its registry follows', async () => {
    const file = 'backend/src/features/invoices/events.ts';
    const registry = 'backend/src/events/index.ts';
    const test = 'backend/tests/features/invoices/events.test.ts';
    const tree = new Map(await born('slice', ['events']));
    tree.set(
      file,
      "import type { EventGroup } from '../../core/events/event.ts';\nexport const invoiceEvents = {};\n",
    );
    tree.set(test, "import { emittedIn } from '../../support/emitted.ts';\n");
    tree.set(
      registry,
      `import { invoiceEvents } from '../features/invoices/events.ts';\n${textIn(tree, registry).replace('{}', '{ invoices: invoiceEvents }')}`,
    );
    await expect(planFor(tree, remove, ['events'])).rejects.toMatchObject({
      diagnostics: [
        { file, remedy: expect.stringContaining('run generator-paxx sync') as string },
        { file: test, message: expect.stringContaining('which goes with "events"') as string },
      ],
    });
  });

  it('may use what came along: that stays until it is removed by its name', async () => {
    const tree = await born('slice', ['realtime']);
    const plan = await planFor(tree, remove, ['realtime']);
    expect(plan.notices).toEqual([
      '"events" stays: other code may use it. If none does: generator-paxx remove events.',
    ]);
    expect(differences(applied(tree, plan), await born('slice', ['events']))).toEqual([]);
    const all = await planFor(tree, remove, ['realtime', 'events']);
    expect(differences(applied(tree, all), await born('slice', []))).toEqual([]);
  });
});
