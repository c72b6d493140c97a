// `node .config/scripts/services.mjs COMMAND…`: runs a command with a PostgreSQL and a Redis of its own, on free ports and in
// a folder of its own, as TEST_DATABASE_URL and TEST_REDIS_URL, and with a browser, as CHROMIUM_PATH. Where they are missing
// and this is root on Debian, it installs them; elsewhere it says what is missing and fails. Nothing is left running,
// whatever becomes of the command.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

const isRoot = process.getuid?.() === 0;

function run(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error ?? stdout + stderr}`);
}

const isThere = (command) => spawnSync('which', [command]).status === 0;

/** Debian keeps PostgreSQL's programs out of the path, in a folder for each version. */
function postgresProgram(name) {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => other - one) : [];
  const found = versions.map((version) => `${debian}/${version}/bin/${name}`).find(existsSync);
  return found ?? (isThere(name) ? name : undefined);
}

const browser = () =>
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const missing = () => [
  ...(browser() ? [] : ['chromium']),
  ...(postgresProgram('initdb') ? [] : ['postgresql']),
  ...(isThere('redis-server') ? [] : ['redis-server']),
];

function provide() {
  const packages = missing();
  if (packages.length > 0 && isRoot && isThere('apt-get')) {
    process.stderr.write(`Installing ${packages.join(' and ')} …\n`);
    // The clusters and daemons that the packages would start by themselves are none of ours.
    const environment = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
    run('apt-get', ['update', '-qq']);
    run(environment[0], [
      ...environment.slice(1),
      ...['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
    ]);
  }
  if (missing().length === 0) return;
  throw new Error(`Not on this machine: ${missing().join(', ')}. Install them, then repeat the command.`);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root. */
const asPostgres = (command, args) =>
  isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];

function startPostgres(folder, port) {
  const data = path.join(folder, 'postgres');
  if (isRoot) run('install', ['-d', '-o', 'postgres', data]);
  const flags = ['-D', data, '-A', 'trust', '-U', 'paxx', '-E', 'UTF8', '--locale=C', '--no-sync'];
  run(...asPostgres(postgresProgram('initdb'), flags));
  // Its data is worth nothing afterwards, so it need not wait for the disk.
  const settings = `-c listen_addresses=127.0.0.1 -p ${port} -k ${data} -c fsync=off -c max_connections=300`;
  const control = (...args) => run(...asPostgres(postgresProgram('pg_ctl'), ['-D', data, ...args]));
  control('-w', '-l', path.join(data, 'log'), '-o', settings, 'start');
  return () => control('-m', 'immediate', 'stop');
}

async function startRedis(folder, port) {
  const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', folder].map(String);
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  for (let tries = 0; ; tries += 1) {
    if (spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout === 'PONG\n') break;
    if (tries === 50) throw new Error('Redis does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return () => {
    server.kill();
    return ended;
  };
}

function runCommand([command, ...args], env) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

const command = process.argv.slice(2);
if (command.length === 0) throw new Error('Usage: node .config/scripts/services.mjs COMMAND…');
provide();
const folder = mkdtempSync(path.join(tmpdir(), 'paxx-services-'));
chmodSync(folder, 0o755);
const started = [];
try {
  const [postgres, redis] = [await freePort(), await freePort()];
  started.push(startPostgres(folder, postgres));
  started.push(await startRedis(folder, redis));
  process.exitCode = await runCommand(command, {
    TEST_DATABASE_URL: `postgres://paxx@127.0.0.1:${postgres}/postgres`,
    TEST_REDIS_URL: `redis://127.0.0.1:${redis}`,
    CHROMIUM_PATH: browser(),
  });
} finally {
  for (const stop of started.reverse()) await stop();
  rmSync(folder, { recursive: true, force: true });
}
