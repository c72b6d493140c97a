import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * `paxx deploy linux-server` against this machine: `ssh` runs its command here, and `systemctl restart` restarts the API and
 * the web of the current release. Everything else is what a server would see.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const port = '3986';
const webPort = '3987';
/** The server of the long tier; the release that runs and the migrations of the next one share a database. */
const postgres = process.env['TEST_DATABASE_URL'];
const database = `paxx_deploy_${String(process.pid)}`;
let folder: string;
let project: string;
let server: string;

function call(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = attempt(command, args, cwd, env);
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

const attempt = (
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

const git = (...args: string[]): string =>
  call('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], project);

/** Scripts that stand for a server's programs. */
function writePrograms(): void {
  const node = path.join(project, 'node_modules/node/bin/node');
  const programs = {
    node: `exec '${node}' "$@"`,
    pnpm: 'exec npx --yes pnpm@12.21.0 "$@"',
    ssh: 'shift; exec bash -c "$*"',
    systemctl: `
      for pid in $(cat '${server}/pids' 2>/dev/null); do kill "$pid" && tail --pid "$pid" -f /dev/null; done
      rm -f '${server}/pids'
      start() { # FOLDER ENVIRONMENT PROGRAM…
        cd "${server}/current/$1" && set -a && . "${server}/$2" && set +a && shift 2
        setsid node "$@" >>'${server}/log' 2>&1 </dev/null & echo $! >>'${server}/pids'
      }
      (start backend env dist/manage.js start)
      (start frontend web-env node_modules/next/dist/bin/next start --hostname 127.0.0.1)`,
  };
  mkdirSync(path.join(folder, 'bin'));
  for (const [name, text] of Object.entries(programs))
    writeFileSync(path.join(folder, 'bin', name), `#!/usr/bin/env bash\n${text}\n`, { mode: 0o755 });
}

const sql = (statement: string): string =>
  call('psql', [postgres ?? '', '--quiet', '--command', statement], folder);

const deploy = (): ReturnType<typeof attempt> =>
  attempt('bash', ['deploy/linux-server/deploy.sh', 'somebody@server'], project, {
    PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
    APP_ROOT: server,
    APP_USER: userInfo().username,
    APP_ENVIRONMENT: path.join(server, 'env'),
    APP_PATIENCE: '20',
    CI: 'true',
  });

const current = (): string => path.basename(readlinkSync(path.join(server, 'current')));
/** Over a connection of its own: while a deployment runs, this process hears nothing of the end of those it keeps. */
const isHealthy = (of = port): boolean =>
  attempt('curl', ['--silent', '--fail', `http://127.0.0.1:${of}/health`], folder).status === 0;

beforeAll(() => {
  expect(postgres, 'TEST_DATABASE_URL names no PostgreSQL server').toBeTypeOf('string');
  folder = mkdtempSync(path.join(tmpdir(), 'paxx-deploy-'));
  server = path.join(folder, 'srv');
  project = path.join(folder, 'acme');
  for (const name of ['conventions', 'eslint-plugin'])
    call(
      'npx',
      ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', path.join(folder, 'tarballs')],
      path.join(root, name),
    );
  const paxx = (args: readonly string[], cwd: string): string =>
    call(process.execPath, [path.join(root, 'generators/bin/paxx.mjs'), ...args, '--yes'], cwd);
  paxx(['app', 'acme', '--node', 'bundled', '--tarballs', 'tarballs'], folder);
  paxx(['deploy', 'linux-server'], project);
  cpSync(path.join(folder, 'tarballs'), path.join(server, 'releases/tarballs'), { recursive: true });
  const settings = {
    NODE_ENV: 'production',
    PORT: port,
    DATABASE_URL: Object.assign(new URL(postgres ?? ''), {
      pathname: `/${database}`,
    }).href,
    JWT_SECRET: 'a-secret-that-only-this-test-can-know',
    CORS_ORIGINS: 'https://acme.example',
    TRUST_PROXY: 'loopback',
  };
  writeFileSync(
    path.join(server, 'env'),
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  writeFileSync(
    path.join(server, 'web-env'),
    `PORT=${webPort}\nBACKEND_URL=http://127.0.0.1:${port}\nNODE_ENV=production\n`,
  );
  sql(`create database ${database}`);
  writePrograms();
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'feat: the first release');
}, 300_000);

afterAll(() => {
  attempt('bash', ['-c', `kill $(cat '${server}/pids')`], folder);
  sql(`drop database if exists ${database} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

describe('deploy linux-server', { timeout: 300_000 }, () => {
  let first: string;

  it('installs a release that answers', () => {
    const { status, stdout, stderr } = deploy();
    expect(status, stdout + stderr).toBe(0);
    first = current();
    expect([isHealthy(), isHealthy(webPort)]).toEqual([true, true]);
  });

  it('serves the pages, and the API behind them', async () => {
    const page = await fetch(`http://127.0.0.1:${webPort}/en/login`);
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining("'nonce-"),
    ]);
    expect((await fetch(`http://127.0.0.1:${webPort}/api/v1/workspaces`)).status).toBe(401);
  });

  it('refuses what is not committed', () => {
    appendFileSync(path.join(project, 'README.md'), '\nA change.\n');
    const { status, stderr } = deploy();
    git('checkout', '--', 'README.md');
    expect([status, stderr]).toEqual([1, expect.stringContaining('not committed')]);
  });

  it('goes back to the release before when the new one does not answer', () => {
    const start = path.join(project, 'backend/src/commands/start.ts');
    const text = readFileSync(start, 'utf8').replace(/^import .*server\.ts';\n/m, '');
    writeFileSync(
      start,
      text.replace('await startServer(settings)', "if (settings.http) throw new Error('broken')"),
    );
    git('commit', '--quiet', '--all', '--message', 'feat: a release that breaks');
    const { status, stdout, stderr } = deploy();

    expect([status, stderr]).toEqual([1, expect.stringContaining('does not answer')]);
    expect(stdout).toContain(`The release ${first} answers.`);
    expect(current()).toBe(first);
    expect([isHealthy(), isHealthy(webPort)]).toEqual([true, true]);
  });
});
