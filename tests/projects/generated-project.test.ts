import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, freePort, start, warningsIn, type Environment } from './support/program.ts';
import { contents, rows, rowsOfDay, type Content, type Row } from './support/rows.ts';
import { walkThrough } from './support/walk-through.ts';

/**
 * The long tier: whole projects, from the packed tarballs, in every layout on every pair of servers: installed, formatted,
 * linted, type-checked, tested, migrated up, down to nothing and up again, started, used, stopped. Nothing may warn.
 * `npm run test:all` runs every row; CI two of them, others each day. The servers are those of TEST_DATABASE_URL and
 * TEST_REDIS_URL, which `node .config/scripts/services.mjs` provides.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const today = Math.floor(Date.now() / 86_400_000);
const chosen = process.env['PAXX_TEST_TIER'] === 'all' ? rows : rowsOfDay(today);

let folder: string;

const paxx = (args: readonly string[], cwd: string): string =>
  call(process.execPath, [path.join(root, 'generators/bin/paxx.mjs'), ...args, '--yes'], cwd);
const pnpm = (args: readonly string[], cwd: string, own: Environment = {}): string =>
  call('npx', ['--yes', 'pnpm@12.21.0', ...args], cwd, own);

/** The address of a server that a row needs. A row is never skipped: without its server it fails. */
function serverAt(variable: 'TEST_DATABASE_URL' | 'TEST_REDIS_URL'): string {
  const url = process.env[variable];
  if (url !== undefined && url !== '') return url;
  throw new Error(`${variable} names no server. Run this under "node .config/scripts/services.mjs".`);
}

/** The variables that put a project on the servers of its row, on an empty database of its own. */
function environmentOf({ database, cache }: Row): Environment {
  const redis: Environment = cache === 'Redis' ? { REDIS_URL: serverAt('TEST_REDIS_URL') } : {};
  if (database === 'embedded') return redis;
  const server = serverAt('TEST_DATABASE_URL');
  const name = `paxx_row_${String(process.pid)}`;
  for (const statement of [`drop database if exists ${name} with (force)`, `create database ${name}`])
    call(
      'psql',
      [server, '--quiet', '--command', `set client_min_messages = error`, '--command', statement],
      folder,
    );
  const own = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { ...redis, TEST_DATABASE_URL: server, DATABASE_URL: own };
}

function generate({ layout, content }: Row, project: string): void {
  const { app, features }: Content = contents[content];
  rmSync(project, { recursive: true, force: true });
  paxx(['app', 'acme', '--tarballs', 'tarballs', '--layout', layout, ...app], folder);
  for (const feature of features) paxx(['feature', ...feature, '--skip-post-steps'], project);
  expect(paxx(['sync', '--check'], project)).toContain('everything is as it should be');
}

function migrate(project: string, own: Environment): void {
  const migrations = readdirSync(path.join(project, 'backend/migrations'));
  const count = migrations.filter((name) => name.endsWith('.up.sql')).length;
  for (const step of [['up'], ['down', String(count)], ['up'], ['seed']]) pnpm(['db', ...step], project, own);
  expect(pnpm(['db', 'status'], project, own).match(/^applied/gm)).toHaveLength(count);
}

async function use(project: string, sample: Content['sample'], own: Environment): Promise<void> {
  const port = String(await freePort());
  const bundled = path.join(project, 'node_modules/node/bin/node');
  const node = existsSync(bundled) ? bundled : process.execPath;
  const server = start(node, ['src/manage.ts', 'start'], path.join(project, 'backend'), {
    ...own,
    PORT: port,
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await expect.poll(() => isReady(origin), { timeout: 60_000, message: server.output() }).toBe(true);
    await walkThrough(origin, sample);
  } finally {
    expect(await server.stop(), server.output()).toBe(0);
  }
  expect(warningsIn(server.output())).toEqual([]);
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'paxx-projects-'));
  mkdirSync(path.join(folder, 'tarballs'));
  for (const name of ['conventions', 'eslint-plugin'])
    pnpm(['pack', '--pack-destination', path.join(folder, 'tarballs')], path.join(root, name));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe(`a generated project (${String(chosen.length)} of ${String(rows.length)} rows)`, () => {
  it.each(chosen)('is green in $layout, $database, $cache, $content', { timeout: 900_000 }, async (row) => {
    const project = path.join(folder, 'acme');
    const own = environmentOf(row);
    generate(row, project);
    pnpm(['api:generate'], project, own);
    pnpm(['check'], project, own);
    migrate(project, own);
    const { sample }: Content = contents[row.content];
    await use(project, sample, own);
  });
});
