import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The generated worker under `kill -9`, on the server of TEST_DATABASE_URL. `PAXX_KILL_TASKS` says how many tasks; the
 * figures that stand in the documents are of 10000.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const total = Number(process.env['PAXX_KILL_TASKS'] ?? 10_000);
const kills = 5;
const server = process.env['TEST_DATABASE_URL'] ?? '';
const database = `paxx_kill_${String(process.pid)}`;
let folder: string;
let backend: string;

function call(command: string, args: readonly string[], cwd: string): string {
  const url = URL.canParse(server) ? Object.assign(new URL(server), { pathname: `/${database}` }).href : '';
  const env = { ...process.env, DATABASE_URL: url };
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', env });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}
const pnpm = (args: readonly string[], cwd: string): string =>
  call('npx', ['--yes', 'pnpm@12.21.0', ...args], cwd);
const sql = (statement: string): string => call('psql', [server, '--quiet', '--command', statement], folder);

beforeAll(() => {
  expect(server, 'TEST_DATABASE_URL names no PostgreSQL server').not.toBe('');
  folder = mkdtempSync(path.join(tmpdir(), 'paxx-kill-'));
  backend = path.join(folder, 'acme/backend');
  for (const name of ['conventions', 'eslint-plugin'])
    pnpm(['pack', '--pack-destination', path.join(folder, 'tarballs')], path.join(root, name));
  const bin = path.join(root, 'generators/bin/paxx.mjs');
  call(
    process.execPath,
    [bin, 'app', 'acme', '--yes', '--node', 'bundled', '--tarballs', 'tarballs'],
    folder,
  );
  const fixtures = fileURLToPath(new URL('fixtures/worker-kill', import.meta.url));
  cpSync(fixtures, path.join(backend, 'src/tasks'), { recursive: true });
  writeFileSync(
    path.join(backend, 'src/tasks/index.ts'),
    "import { proofTasks } from './proof-tasks.ts';\n\nexport const tasks = { proof: proofTasks };\n",
  );
  sql(`create database ${database}`);
  pnpm(['db', 'up'], backend);
}, 300_000);

afterAll(() => {
  sql(`drop database if exists ${database} with (force)`);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('a worker that is killed', () => {
  it('loses no task and does none twice', { timeout: 600_000 }, () => {
    const node = path.join(folder, 'acme/node_modules/node/bin/node');
    const output = call(node, ['src/tasks/kill-workers.ts', String(total), String(kills)], backend);
    console.log(output.trim());

    expect(JSON.parse(output)).toMatchObject({
      kills,
      // Each was dispatched twice under one workflow id, and is one job.
      jobs: total,
      bookings: total / 2,
      bookedOnce: total / 2,
      noticed: total / 2,
      deadLetters: 0,
      exitCode: 0,
    });
  });
});
