import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const workspace = join(import.meta.dirname, '../../..');
const compiler = join(workspace, 'node_modules/@typescript/native/bin/tsc');

/** What a project has in its `node_modules` beside our two packages, and where this workspace has it. */
const neighbours = {
  eslint: 'eslint-plugin',
  '@typescript-eslint/parser': 'eslint-plugin',
  'change-case': 'conventions',
  'fastest-levenshtein': 'conventions',
  pluralize: 'conventions',
  'jsonc-parser': 'conventions',
  'oxc-parser': 'conventions',
  zod: 'conventions',
};

export interface InstalledPlugin {
  /** A `node_modules` folder with ESLint, the parser, and the plugin built as it is published. */
  readonly modules: string;
  readonly remove: () => void;
}

/** Builds the plugin the way it is published, so that ESLint loads it without vitest's help. */
export function installPlugin(): InstalledPlugin {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'paxx-installed-')));
  const modules = join(folder, 'node_modules');
  build('conventions', join(modules, 'paxx-conventions'));
  build('eslint-plugin', join(modules, 'eslint-plugin-paxx'));
  for (const [name, owner] of Object.entries(neighbours)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(realpathSync(join(workspace, owner, 'node_modules', name)), join(modules, name), 'dir');
  }
  return { modules, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Types are checked elsewhere, and the packages need not be built in order. */
function build(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  cpSync(join(workspace, source, 'package.json'), join(target, 'package.json'));
  const project = join(workspace, source, 'tsconfig.build.json');
  execFileSync(process.execPath, [
    ...[compiler, '-p', project],
    ...['--noCheck', '--declaration', 'false', '--outDir', join(target, 'dist')],
  ]);
}
