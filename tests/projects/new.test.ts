import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = path.join(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'paxx-new-'));

/** What is made in the copy: everything that grows by a recipe, once. */
const made = [
  ['rule', 'no moment'],
  ['field', 'postal code'],
  ['generator', 'release notes'],
  ['capability', 'mail box'],
  ['part', 'price list'],
  ['registry', 'audit hook'],
] as const;

/** Packages are linked into the copy relative to where they stand, so they lead to the packages of the copy. */
const isCopied = (file: string): boolean =>
  !/[\\/](?:dist|rendered|\.pnpm|templates[\\/]node_modules)$/.test(file);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

const read = (file: string): string => readFileSync(path.join(copy, file), 'utf8');

/** Everything that is installed stands in the repository once. */
const stores = ['node_modules/.pnpm', '.config/templates/node_modules'];

const prepare =
  "import('./.config/scripts/templates.mjs').then(({ prepareTemplates }) => prepareTemplates())";

beforeAll(() => {
  // Lint takes the rules for pages from where the templates' packages are.
  spawnSync(process.execPath, ['--eval', prepare], { cwd: repository });
  for (const name of [
    '.config',
    'conventions',
    'eslint-plugin',
    'generators',
    'node_modules',
    'tests',
    'README.md',
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
  ])
    cpSync(path.join(repository, name), path.join(copy, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isCopied,
    });
  for (const store of stores) symlinkSync(path.join(repository, store), path.join(copy, store), 'junction');
}, 300_000);
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

describe('npm run new', () => {
  it.each(made)('%s %s writes the files of the recipe, once', (kind, name) => {
    expect(run('.config/scripts/new.mjs', kind, name)).toMatchObject({
      status: 0,
      output: expect.stringContaining('What is left of the recipe') as string,
    });
    expect(run('.config/scripts/new.mjs', kind, name)).toMatchObject({
      status: 1,
      output: expect.stringMatching(/already|Choose another name/) as string,
    });
  });

  it('adds one line or row to each table', () => {
    expect(read('eslint-plugin/rules.ts')).toContain("  'no-moment': noMoment,\n");
    expect(read('conventions/spec/field-types.ts')).toContain('  postal_code: postalCodeType,\n');
    expect(read('generators/cli/commands.ts')).toContain('  releaseNotesCommand,\n];');
    expect(read('generators/capabilities/list.ts')).toContain("  'mail-box': mailBox,\n};");
    expect(read('conventions/parts/parts.ts')).toMatch(/ {2}priceList: \{[^]* {2}auditHook: \{/);
    expect(read('conventions/registry/registries.ts')).toContain("    id: 'auditHooks',\n");
  });

  it('refuses what is no kind and what is no name', () => {
    expect(run('.config/scripts/new.mjs', 'thing', 'x')).toMatchObject({ status: 1 });
    expect(run('.config/scripts/new.mjs', 'part', 'a/b')).toMatchObject({
      status: 1,
      output: expect.stringContaining('holds "/"') as string,
    });
  });

  it('leaves docs that are made and tests that pass', () => {
    expect(run('.config/scripts/docs.mjs')).toMatchObject({ status: 0 });
    const { status, output } = run(
      ...['node_modules/vitest/vitest.mjs', 'run', '-u', '--config=tests/vitest.config.ts'],
      ...['conventions/', 'eslint-plugin/plugin', 'eslint-plugin/docs', 'eslint-plugin/rules/no-moment'],
      ...[
        'eslint-plugin/rules/registered',
        'generators/architecture',
        'generators/release-notes',
        'generators/capabilities/choose',
      ],
    );
    expect(status, output).toBe(0);
    expect(output).toContain('release-notes.test.ts');
  }, 240_000);

  it('leaves code that compiles and lints, with the plugin that the docs were made from', () => {
    const compiler = 'node_modules/@typescript/native/bin/tsc';
    for (const name of ['conventions', 'eslint-plugin', 'generators', 'tests'])
      expect(run(compiler, '-p', `${name}/tsconfig.json`)).toEqual({ status: 0, output: '' });
    const linter = ['node_modules/eslint/bin/eslint.js', '--config', '.config/eslint.config.js'];
    const written = [
      'conventions/spec',
      'conventions/parts',
      'conventions/registry',
      'generators/release-notes',
    ];
    expect(run(...linter, ...written, 'eslint-plugin/rules', 'tests/eslint-plugin/rules')).toEqual({
      status: 0,
      output: '',
    });
  }, 120_000);
});
