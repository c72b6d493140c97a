import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The generated worker under `kill -9`, on the server of TEST_DATABASE_URL. `PAXX_KILL_TASKS` says how many tasks pg-boss has;
 * the figures that stand in the documents are of 10000. No Temporal server can be installed here, so that worker speaks with a
 * stand-in for it, over the same protocol.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const server = process.env['TEST_DATABASE_URL'] ?? '';
let folder: string;

function call(command: string, args: readonly string[], cwd: string, database = ''): string {
  const url = database === '' ? '' : Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const env = { ...process.env, DATABASE_URL: url };
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', env });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}
const sql = (statement: string): string => call('psql', [server, '--quiet', '--command', statement], folder);
const databaseOf = (name: string): string => `paxx_kill_${name}_${String(process.pid)}`;

beforeAll(() => {
  expect(server, 'TEST_DATABASE_URL names no PostgreSQL server').not.toBe('');
  folder = mkdtempSync(path.join(tmpdir(), 'paxx-kill-'));
  const tarballs = path.join(folder, 'tarballs');
  for (const name of ['conventions', 'eslint-plugin'])
    call('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', tarballs], path.join(root, name));
}, 300_000);

afterAll(() => {
  for (const name of ['tasks', 'temporal']) sql(`drop database if exists ${databaseOf(name)} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

/** A project with a feature and with tasks that are about being done once; how it went as these were killed. */
function killWorkers(name: string, total: number, kills: number): Readonly<Record<string, unknown>> {
  const [project, database] = [path.join(folder, name), databaseOf(name)];
  const paxx = (args: readonly string[], cwd: string) =>
    call(process.execPath, [path.join(root, 'generators/bin/paxx.mjs'), ...args, '--yes'], cwd);
  paxx(['app', name, '--with', name, '--node', 'bundled', '--tarballs', 'tarballs'], folder);
  paxx(['feature', 'notes', 'text:text!', '--tasks', '--skip-post-steps'], project);
  const backend = path.join(project, 'backend');
  for (const fixtures of ['worker-kill', ...(name === 'temporal' ? ['worker-kill-temporal'] : [])])
    cpSync(path.join(import.meta.dirname, 'fixtures', fixtures), path.join(backend, 'src/tasks'), {
      recursive: true,
    });
  writeFileSync(
    path.join(backend, 'src/tasks/index.ts'),
    `import { noteTasks } from '../features/notes/tasks.ts';
import { proofTasks } from './proof-tasks.ts';

export const tasks = { notes: noteTasks, proof: proofTasks };
`,
  );
  sql(`create database ${database}`);
  const node = path.join(project, 'node_modules/node/bin/node');
  call(node, ['src/manage.ts', 'db', 'up'], backend, database);
  const output = call(node, ['src/tasks/kill-workers.ts', String(total), String(kills)], backend, database);
  console.log(output.trim());
  return JSON.parse(output) as Record<string, unknown>;
}

describe('a worker that is killed', () => {
  it('loses no task and does none twice', { timeout: 900_000 }, () => {
    const total = Number(process.env['PAXX_KILL_TASKS'] ?? 10_000);

    expect(killWorkers('tasks', total, 5)).toMatchObject({
      kills: 5,
      // Each was dispatched twice under one workflow id, and is one job.
      jobs: total,
      bookings: total / 2,
      bookedOnce: total / 2,
      noticed: total / 2,
      deadLetters: 0,
      exitCode: 0,
    });
  });

  it('of a project with Temporal loses no workflow', { timeout: 900_000 }, () => {
    const { lostHeartbeats, ...figures } = killWorkers('temporal', 300, 3);

    expect(figures).toMatchObject({
      // In the middle of a feature's recount once more.
      kills: 4,
      // Each was dispatched twice under one workflow id, and is one workflow; the recount is the last.
      statuses: { COMPLETED: 301 },
      bookedOnce: 150,
      noticed: 150,
      exitCode: 0,
    });
    // What the killed ones held was taken from them.
    expect(lostHeartbeats).toBeGreaterThan(0);
  });
});
