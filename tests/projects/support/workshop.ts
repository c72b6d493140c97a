import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { call, type Environment } from './program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const paxx = (args: readonly string[], cwd: string): string =>
  call(process.execPath, [path.join(root, 'generators/bin/paxx.mjs'), ...args, '--yes'], cwd);

export const pnpm = (args: readonly string[], cwd: string, own: Environment = {}): string =>
  call('npx', ['--yes', 'pnpm@12.21.0', ...args], cwd, own);

/** A folder for projects, with the packed tarballs that they install. */
export function openWorkshop(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'paxx-projects-'));
  mkdirSync(path.join(folder, 'tarballs'));
  for (const name of ['conventions', 'eslint-plugin'])
    pnpm(['pack', '--pack-destination', path.join(folder, 'tarballs')], path.join(root, name));
  return folder;
}

/** The Node that a project brings, or this one. */
export function nodeOf(project: string): string {
  const bundled = path.join(project, 'node_modules/node/bin/node');
  return existsSync(bundled) ? bundled : process.execPath;
}

/** The address of a server of the long tier. Nothing is skipped: without its server a test fails. */
export function serverAt(variable: 'TEST_DATABASE_URL' | 'TEST_REDIS_URL'): string {
  const url = process.env[variable];
  if (url !== undefined && url !== '') return url;
  throw new Error(`${variable} names no server. Run this under "node .config/scripts/services.mjs".`);
}

/** Makes an empty database, and answers its URL. */
export function createDatabase(name: string): string {
  const server = serverAt('TEST_DATABASE_URL');
  run(server, `drop database if exists ${name} with (force)`, `create database ${name}`);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

export function dropDatabase(name: string): void {
  run(serverAt('TEST_DATABASE_URL'), `drop database if exists ${name} with (force)`);
}

function run(server: string, ...statements: readonly string[]): void {
  for (const statement of statements)
    call(
      'psql',
      [server, '--quiet', '--command', 'set client_min_messages = error', '--command', statement],
      tmpdir(),
    );
}
