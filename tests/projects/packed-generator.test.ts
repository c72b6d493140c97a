import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from '../support/read-tree.ts';

/** What users install is the packed tarball, by npm, with nothing of this workspace around it. */
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

function call(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

/** The lines by which a README says how it is installed. */
function installLines(readme: string): readonly string[] {
  const text = readFileSync(path.join(root, readme), 'utf8');
  const block = /<!-- install: begin -->\s*```sh\n([^`]*)```\s*<!-- install: end -->/.exec(text)?.[1];
  return block?.trim().split('\n') ?? [];
}

/** Runs such lines as a user's shell does, in one folder beside the clone `paxx`; what is global goes into a folder of its own. */
function typed(lines: readonly string[], cwd: string): string {
  const prefix = path.join(folder, 'global');
  const env = { npm_config_prefix: prefix, PATH: `${path.join(prefix, 'bin')}:${process.env['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', lines.join('\n')], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(status, `${lines.join('\n')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

/** A project with a feature, written by one copy of the bin. */
function written(bin: string, name: string): Record<string, string> {
  const parent = path.join(folder, name);
  mkdirSync(parent);
  const paxx = (args: string[], cwd: string): string =>
    call(process.execPath, [bin, ...args, '--yes', '--skip-post-steps'], cwd);
  paxx(['app', 'acme'], parent);
  paxx(['feature', 'invoices', 'number:string!:unique', '--tasks'], path.join(parent, 'acme'));
  return readTree(path.join(parent, 'acme'));
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'paxx-packed-'));
  const tarballs = path.join(folder, 'paxx', 'packed');
  for (const name of ['conventions', 'eslint-plugin', 'generators'])
    call('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', tarballs], path.join(root, name));
  const files = readdirSync(tarballs)
    .filter((file) => !file.startsWith('eslint-plugin'))
    .map((file) => `file:${path.join(tarballs, file)}`);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  call('npm', ['install', '--no-audit', '--no-fund', ...files], folder);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what the READMEs say', () => {
  it('L6: the lines that install the generators are true', { timeout: 600_000 }, () => {
    const [pack, ...lines] = installLines('README.md');
    // The clone is packed already, and "npm run pack" would compile it anew under the other tests.
    expect(pack).toBe('npm run pack');
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['pack']).toBe('node .config/scripts/pack.mjs');
    expect(lines.join('\n')).toContain('yo paxx:app acme --tarballs paxx/packed');
    // Called by root, yo gives root's rights away and can do nothing; and nobody is there to answer.
    const command = process.getuid?.() === 0 ? 'generator-paxx app' : 'yo paxx:app';
    typed(
      lines.map((line) => line.replace('yo paxx:app acme', `${command} acme --yes`)),
      path.join(folder, 'paxx'),
    );
    expect(typed(['npx generator-paxx sync --check'], path.join(folder, 'acme'))).toContain(
      'everything is as it should be',
    );
    expect(existsSync(path.join(folder, 'acme', 'node_modules', 'eslint-plugin-paxx'))).toBe(true);
  });

  it('L6: the line that installs the rules is true', { timeout: 300_000 }, () => {
    const project = path.join(folder, 'own');
    mkdirSync(project);
    writeFileSync(path.join(project, 'package.json'), '{ "private": true }');
    const lines = installLines('eslint-plugin/README.md');
    expect(lines.join('\n')).toContain('npm install --save-dev');
    typed(lines, project);
    const load =
      "import('eslint-plugin-paxx').then(({ default: { rules } }) => console.log('registered-router' in rules))";
    expect(call(process.execPath, ['-e', load], project)).toContain('true');
  });

  it('L6: no line installs what is not on the registry', () => {
    for (const readme of ['README.md', 'generators/README.md', 'eslint-plugin/README.md', 'CONTRIBUTING.md'])
      expect(readFileSync(path.join(root, readme), 'utf8')).not.toMatch(
        /(?:npm|pnpm) (?:install|add|i)\b[^\n]*\s(?:generator-paxx|eslint-plugin-paxx|paxx-conventions)(?:\s|$)/m,
      );
  });
});

describe('the packed generator', () => {
  it('writes what the workspace writes', { timeout: 120_000 }, () => {
    const installed = path.join(folder, 'node_modules', 'generator-paxx', 'bin', 'paxx.mjs');
    expect(written(installed, 'installed')).toEqual(
      written(path.join(root, 'generators', 'bin', 'paxx.mjs'), 'workspace'),
    );
  });

  it('brings no source and no test', () => {
    const files = Object.keys(readTree(path.join(folder, 'node_modules', 'generator-paxx')));
    // What a capability lays over a project stands two folders below its data.
    const isTemplate = (file: string): boolean => {
      const [first, second, third, ...below] = file.split(path.sep);
      return second === 'templates' || (first === 'capabilities' && third !== undefined && below.length > 0);
    };
    expect(files.filter((file) => !isTemplate(file) && /\.ts$|\.test\.js$/.test(file))).toEqual([]);
    expect(files.filter(isTemplate).length).toBeGreaterThan(400);
    expect(files).toContain(path.join('schemas', 'plan.schema.json'));
  });
});
