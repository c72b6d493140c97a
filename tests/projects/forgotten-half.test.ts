import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  defaultConventions,
  layouts,
  names,
  parts,
  pathOf,
  specifier,
  type LayoutName,
  type Part,
} from 'paxx-conventions';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  halves,
  handmadeColumns,
  handmadeReference,
  meant,
  type Catcher,
  type Edit,
  type Half,
} from './support/halves.ts';
import { environmentWith } from './support/program.ts';
import { nodeOf, openWorkshop, paxx, pnpm } from './support/workshop.ts';

/**
 * The halves that people forget, one at a time, in a project that was green: somebody says so, with the place and what to
 * write. `npm run test:all` tries all of them in every layout; CI a few in one, others each day.
 */
const allLayouts = Object.keys(layouts) as LayoutName[];
const today = Math.floor(Date.now() / 86_400_000);
const isWhole = process.env['PAXX_TEST_TIER'] === 'all';
const chosen = isWhole ? allLayouts : [allLayouts[today % allLayouts.length]!];
const sampled = <One>(all: readonly One[]) =>
  isWhole ? all : all.filter((_, index) => index % 5 === today % 5);

/** The fields of a schema in the document of an API. */
function fieldsIn(document: string, schema: string): string[] {
  const { components } = JSON.parse(document) as {
    components: { schemas: Record<string, { properties: object }> };
  };
  return Object.keys(components.schemas[schema]?.properties ?? {});
}

/** What `pnpm api:generate` writes. */
const generatedFiles = [
  'backend/openapi.json',
  ...['api', 'api-schemas', 'api-values'].map((name) => `frontend/src/lib/${name}.ts`),
];

let folder: string;
beforeAll(() => {
  folder = openWorkshop();
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(chosen)('what is forgotten in the layout %s', (layout) => {
  const conventions = { ...defaultConventions, layout: layouts[layout] };
  const project = () => path.join(folder, 'acme');
  const undone: (() => void)[] = [];

  beforeAll(() => {
    rmSync(project(), { recursive: true, force: true });
    paxx(['app', 'acme', '--tarballs', 'tarballs', '--layout', layout, '--locales', 'en,hi'], folder);
    for (const feature of [
      ['customers', 'name:string!', '--soft-delete'],
      ['orders', 'number:string!', 'status:enum(draft,sent)=draft', '--admin'],
    ])
      paxx(['feature', ...feature, '--skip-post-steps'], project());
    pnpm(['api:generate'], project());
  }, 300_000);

  afterEach(() => {
    for (const undo of undone.splice(0).reverse()) undo();
  });

  /** A part of the feature by its place in this layout; anything else as it is. */
  const placeOf = (word: string): string =>
    Object.hasOwn(parts, word) ? pathOf(word as Part, names('order'), conventions) : word;

  function apply([file, from, to]: Edit): void {
    const place = placeOf(file);
    const before = keep(place);
    const after = before.replace(from, to);
    expect(after === before, `${place} has no ${String(from)}`).toBe(false);
    writeFileSync(path.join(project(), place), after);
  }

  /** What stands in a file, which is put back after the test. */
  function keep(place: string): string {
    const target = path.join(project(), place);
    const text = readFileSync(target, 'utf8');
    undone.push(() => {
      writeFileSync(target, text);
    });
    return text;
  }

  /** Writes the API document and the client anew: what the web is then checked against. */
  function generate(): void {
    generatedFiles.forEach(keep);
    pnpm(['api:generate'], project());
  }

  /** Runs one of the project's checks, and answers with its exit code and all it says. */
  function check(catcher: Catcher) {
    if (catcher === 'frontend types') generate();
    const vitest = (...files: string[]) => ['exec', 'vitest', 'run', ...files];
    const commands: Readonly<Record<Catcher, readonly string[][]>> = {
      'backend types': [['--dir', 'backend', 'typecheck']],
      'frontend types': [['--dir', 'frontend', 'typecheck']],
      labels: [
        ['--dir', 'backend', 'openapi'],
        ['--dir', 'frontend', ...vitest('tests/messages.test.ts')],
      ],
      queries: [['--dir', 'backend', ...vitest('tests/queries.test.ts')]],
      operations: [['--dir', 'backend', ...vitest('tests/openapi.test.ts')]],
      settings: [['--dir', 'backend', ...vitest('tests/settings.test.ts')]],
      'api:check': [['api:check']],
    };
    const runs = commands[catcher].map((args) =>
      spawnSync('npx', ['--yes', 'pnpm@12.21.0', ...args], {
        cwd: project(),
        encoding: 'utf8',
        env: environmentWith({
          NO_COLOR: '1',
          PATH: `${path.dirname(nodeOf(project()))}:${process.env['PATH'] ?? ''}`,
        }),
      }),
    );
    return {
      status: runs.at(-1)?.status,
      output: runs.map(({ stdout, stderr }) => stdout + stderr).join('\n'),
    };
  }

  it.each(sampled(halves))('column: $forgotten, caught by $caughtBy', { timeout: 180_000 }, (half: Half) => {
    half.edits.forEach(apply);
    const { status, output } = check(half.caughtBy);

    expect(status, output).not.toBe(0);
    for (const words of half.says)
      expect(output).toContain(
        Object.hasOwn(parts, words) ? placeOf(words).replace(/^(?:backend|frontend)\//, '') : words,
      );
  });

  it.each(sampled(meant))('column: $forgotten is no fault', { timeout: 180_000 }, (half: Half) => {
    half.edits.forEach(apply);
    const { status, output } = check(half.caughtBy);

    expect(status, output).toBe(0);
  });

  it(
    'column: one more is the model, the migration, the schemas, the web’s record and the messages, and nothing else',
    { timeout: 300_000 },
    () => {
      handmadeColumns.forEach(apply);
      pnpm(['db', 'migrate', 'add the currency of an order'], project());
      generate();
      pnpm(['typecheck'], project());
      const tests = (['routerTest', 'serviceTest'] as const).map((part) =>
        pathOf(part, names('order'), conventions).slice('backend/'.length),
      );
      pnpm(['--dir', 'backend', 'exec', 'vitest', 'run', ...tests], project());
      expect(check('labels')).toMatchObject({ status: 0 });
      const document = readFileSync(path.join(project(), 'backend/openapi.json'), 'utf8');
      for (const schema of ['Order', 'OrderCreate', 'OrderUpdate'])
        expect(fieldsIn(document, schema)).toEqual(expect.arrayContaining(['currency', 'priority']));
    },
  );

  it('column: a reference made by hand answers 422 and 409', { timeout: 300_000 }, () => {
    const [order, customer] = [names('order'), names('customer')];
    const importFrom = specifier(
      pathOf('model', order, conventions),
      pathOf('model', customer, conventions),
      conventions,
    );
    for (const [file, from, to] of handmadeReference)
      apply([file, from, to.replace('CUSTOMERS', importFrom)]);
    cpSync(
      fileURLToPath(new URL('fixtures/handmade-reference', import.meta.url)),
      path.join(project(), 'backend/tests'),
      { recursive: true },
    );
    pnpm(['db', 'migrate', 'add the customer of an order'], project());
    pnpm(['typecheck'], project());
    pnpm(['--dir', 'backend', 'exec', 'vitest', 'run', 'tests/by-hand.test.ts'], project());
  });
});
