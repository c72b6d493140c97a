// What a new project installs, from an empty store: `node tests/bench/install.mjs`. Sizes are those of files, not of blocks.
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from '../../.config/scripts/pack.mjs';
import { build, install, root } from '../../.config/scripts/setup.mjs';

install();
build();
const folder = mkdtempSync(path.join(tmpdir(), 'paxx-install-'));
const project = path.join(folder, 'acme');

/** Runs a command and gives the seconds it took. */
function timed(command, args, cwd) {
  const begun = performance.now();
  const env = { ...process.env, PNPM_HOME: path.join(folder, 'pnpm'), CI: 'true' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return (performance.now() - begun) / 1000;
}
const pnpm = (...args) =>
  timed('npx', ['--yes', 'pnpm@12.21.0', ...args, '--store-dir', path.join(folder, 'store')], project);

/** Packages below node_modules, and the megabytes of their files. Links are not followed, so nothing counts twice. */
function measure() {
  const packages = readdirSync(path.join(project, 'node_modules/.pnpm')).filter((name) => name.includes('@'));
  let bytes = 0;
  for (const entry of readdirSync(path.join(project, 'node_modules'), {
    recursive: true,
    withFileTypes: true,
  }))
    if (entry.isFile()) bytes += lstatSync(path.join(entry.parentPath, entry.name)).size;
  return `${packages.length} packages, ${Math.round(bytes / 1e6)} MB`;
}

try {
  pack(path.join(folder, 'tarballs'));
  const bin = path.join(root, 'generators/bin/paxx.mjs');
  const options = ['--yes', '--skip-post-steps', '--node', 'system', '--tarballs', 'tarballs'];
  timed(process.execPath, [bin, 'app', 'acme', ...options], folder);
  const seconds = pnpm('install', '--ignore-scripts');
  const lockfile = readFileSync(path.join(project, 'pnpm-lock.yaml'), 'utf8');
  const deprecated = lockfile.match(/^ {4}deprecated: .*/gm) ?? [];
  console.log(`everything   ${measure()}, ${seconds.toFixed(1)} s from an empty store`);
  rmSync(path.join(project, 'node_modules'), { recursive: true });
  pnpm('install', '--ignore-scripts', '--prod', '--frozen-lockfile', '--filter', './backend');
  console.log(`production   ${measure()}`);
  console.log(`deprecated   ${deprecated.length}${deprecated.map((line) => `\n  ${line.trim()}`).join('')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
