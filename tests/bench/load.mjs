// Requests per second of the generated list beside the same list on bare Fastify: with the list's query alone, and with
// what the generated one asks besides, who is calling and what they may do; the generated one as it is, and as it is with
// ACCESS_CACHE_SECONDS. Then 200 connections for a minute.
//   node tests/bench/load.mjs PROJECT        a project with the feature invoices and the capability redis; needs wrk
// DATABASE_URL names a PostgreSQL server; without it the embedded engine is measured. The processor time of a request
// is what tells on a machine that does other work as well.
import { execFile, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = path.resolve(process.argv[2] ?? '.');
const rounds = 5;
const folder = mkdtempSync(path.join(tmpdir(), 'paxx-load-'));
const node = path.join(project, 'node_modules/.bin/node');
const options = {
  cwd: path.join(project, 'backend'),
  env: { ...process.env, DATABASE_FOLDER: path.join(folder, 'database'), RATE_LIMIT_ENABLED: 'false' },
};

let server;
try {
  const { status, stderr } = spawnSync(node, ['src/manage.ts', 'db', 'up'], { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  server = fork(fileURLToPath(new URL('load-server.mjs', import.meta.url)), {
    ...options,
    execPath: node,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ token, usage, routes }] = await once(server, 'message');
  await compare(routes, token, usage);
  await endure(routes.generated, token, usage);
} finally {
  if (server?.kill('SIGTERM')) await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

/** Every route in turn, several times over, so that a slow moment of the machine meets them all. */
async function compare(routes, token, usage) {
  const samples = Object.entries(routes).map(([name, url]) => ({ name, url, runs: [] }));
  for (const { url } of samples) await press(url, token, { seconds: 2 });
  for (let round = 0; round < rounds; round += 1) {
    for (const { url, runs } of samples) runs.push(await measure(url, token, usage));
  }
  for (const { name, runs } of samples) {
    print(
      `${name.padEnd(30)}${median(runs.map(({ rate }) => rate))
        .toFixed(0)
        .padStart(6)} req/s  ` +
        `p99 ${median(runs.map(({ p99 }) => p99)).toFixed(1)} ms  ` +
        `${median(runs.map(({ cpu }) => cpu)).toFixed(0)} µs of the processor a request`,
    );
  }
  for (const generated of samples.filter(({ name }) => name.startsWith('generated'))) {
    for (const bare of samples.filter(({ name }) => name.startsWith('bare'))) {
      const pairs = generated.runs.map((own, round) => [own, bare.runs[round]]);
      const rate = median(pairs.map(([own, other]) => own.rate / other.rate));
      const cpu = median(pairs.map(([own, other]) => other.cpu / own.cpu));
      print(`${generated.name} / ${bare.name}: ${rate.toFixed(2)} by rate, ${cpu.toFixed(2)} by processor`);
    }
  }
}

/** Whether it stands 200 connections for a minute: errors, and memory at ten seconds and at the end. */
async function endure(url, token, usage) {
  const pressing = press(url, token, { seconds: 60, connections: 200 });
  await setTimeout(10_000);
  const early = await read(usage);
  const { rate, p99, errors } = await pressing;
  const late = await read(usage);
  const megabytes = [early, late].map(({ rss }) => (rss / 2 ** 20).toFixed(0));
  print(
    `200 connections, 60 s: ${rate.toFixed(0)} req/s, p99 ${p99.toFixed(0)} ms, ` +
      `errors: ${errors || 'none'}, memory ${megabytes.join(' MB at 10 s, ')} MB at the end`,
  );
}

async function measure(url, token, usage) {
  const before = await read(usage);
  const pressed = await press(url, token, { seconds: 4 });
  const after = await read(usage);
  return { ...pressed, cpu: (after.cpu - before.cpu) / pressed.requests };
}

async function press(url, token, { seconds, connections = 20 }) {
  const { stdout } = await promisify(execFile)('wrk', [
    '--latency',
    '--timeout=10s',
    `-d${seconds}s`,
    `-c${connections}`,
    '-t1',
    `-HAuthorization: Bearer ${token}`,
    url,
  ]);
  const find = (pattern) => pattern.exec(stdout)?.slice(1);
  const [p99, unit] = find(/99%\s+([\d.]+)(us|ms|s|m)\s/);
  return {
    requests: Number(find(/(\d+) requests in/)[0]),
    rate: Number(find(/Requests\/sec:\s+([\d.]+)/)[0]),
    p99: Number(p99) * { us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit],
    errors: (stdout.match(/(?:Non-2xx|Socket errors).*/g) ?? []).join('; '),
  };
}

async function read(usage) {
  const answer = await fetch(usage);
  return answer.json();
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
