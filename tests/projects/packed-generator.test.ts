import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  const tarballs = path.join(folder, 'tarballs');
  for (const name of ['conventions', 'generators'])
    call('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', tarballs], path.join(root, name));
  const files = readdirSync(tarballs).map((file) => `file:${path.join(tarballs, file)}`);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  call('npm', ['install', '--no-audit', '--no-fund', ...files], folder);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
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
    const isTemplate = (file: string): boolean => file.split(path.sep)[1] === 'templates';
    expect(files.filter((file) => !isTemplate(file) && /\.ts$|\.test\.js$/.test(file))).toEqual([]);
    expect(files.filter(isTemplate).length).toBeGreaterThan(400);
    expect(files).toContain(path.join('schemas', 'plan.schema.json'));
  });
});
