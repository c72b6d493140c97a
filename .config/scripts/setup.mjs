// Installs and builds whatever is missing, so that one command works on a fresh clone with only Node and npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The package manager of the workspace, fetched by npx: a fresh machine has npm only. */
export const pnpm = ['npx', '--yes', 'pnpm@12.21.0'];

/** Runs a command in the foreground and ends the whole script with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error, stdout, stderr } = start(command, args, { stdio: 'inherit', ...options });
  if (error) fail(`"${command}" cannot be started: ${error.message}`);
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  process.exit(status ?? 1);
}

/** Runs a command and returns what came out of it, whatever its exit code is. */
export function start(command, args, options = {}) {
  // Windows finds npx only through its shell; no argument of ours holds anything a shell would interpret.
  const shell = process.platform === 'win32' && command !== process.execPath;
  return spawnSync(command, args, { cwd: root, encoding: 'utf8', shell, ...options });
}

export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Installs the dependencies of the workspace, or of another folder, when the lockfile has changed since the last time. */
export function install(folder = root) {
  checkNode();
  const stamp = path.join(folder, 'node_modules', '.paxx-setup');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(folder, 'pnpm-lock.yaml')))
    .update(readFileSync(path.join(folder, 'pnpm-workspace.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Installing the dependencies …\n');
  run(pnpm[0], [...pnpm.slice(1), 'install', '--frozen-lockfile', '--reporter=append-only'], { cwd: folder });
  writeFileSync(stamp, wanted);
}

/** Compiles packages, all three unless some are named, in the order in which they need each other. */
export function build(names = ['conventions', 'eslint-plugin', 'generators']) {
  for (const name of names) {
    rmSync(path.join(root, name, 'dist'), { recursive: true, force: true });
    run(process.execPath, [compiler, '-p', `${name}/tsconfig.build.json`]);
  }
}

/** TypeScript 7, by path: two packages own a bin called `tsc`. */
export const compiler = 'node_modules/@typescript/native/bin/tsc';

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (!isSupported)
    fail(
      `Node ${process.versions.node} is too old or unsupported. Install Node 20.19+, 22.13+ or 24+, then run this again.`,
    );
}
