// The memory of a project's server on its embedded engine while 100 connections list and write, and afterwards: a line
// every five seconds, with the whole process, JavaScript's own part and the engine's, in megabytes.
//   node tests/bench/memory.mjs PROJECT [SECONDS]     a project with the feature "invoices number:string! amount:decimal(10,2)"
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const [project = '.', seconds = '120'] = process.argv.slice(2);
const connections = 100;
const port = 39_871;
const folder = mkdtempSync(path.join(tmpdir(), 'paxx-memory-'));
const node = path.resolve(project, 'node_modules/.bin/node');
const watch = `data:text/javascript,${encodeURIComponent(`
  const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
  setInterval(() => {
    const { rss, heapUsed, external } = process.memoryUsage();
    console.error(Math.round(performance.now() / 1000) + ' s: ' +
      megabytes(rss) + ' MB, JavaScript ' + megabytes(heapUsed) + ', engine ' + megabytes(external));
  }, 5000).unref();`)}`;
const options = {
  cwd: path.resolve(project, 'backend'),
  env: {
    ...process.env,
    DATABASE_FOLDER: path.join(folder, 'database'),
    LOG_LEVEL: 'warn',
    PORT: String(port),
    RATE_LIMIT_ENABLED: 'false',
  },
};

for (const command of ['up', 'seed']) {
  const { status, stderr } = spawnSync(node, ['src/manage.ts', 'db', command], {
    ...options,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
const server = spawn(node, ['--import', watch, 'src/manage.ts', 'start'], {
  ...options,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
try {
  while (!(await ask('GET', '/health').catch(() => undefined))) await setTimeout(200);
  const credentials = { email: 'admin@example.com', password: 'correct horse battery staple' };
  const { token } = await ask('POST', '/api/v1/auth/login', { body: credentials });
  const [{ id }] = await ask('GET', '/api/v1/workspaces', { token });
  const end = performance.now() + Number(seconds) * 1000;
  let count = 0;
  const press = async () => {
    while (performance.now() < end) {
      count += 1;
      const isWrite = count % 5 === 0;
      const body = isWrite ? { number: `N${count}`, amount: '12.50' } : undefined;
      await ask(isWrite ? 'POST' : 'GET', `/api/v1/workspaces/${id}/invoices`, { token, body });
    }
  };
  await Promise.all(Array.from({ length: connections }, press));
  process.stdout.write(`${count} requests are over.\n`);
  await setTimeout(20_000);
} finally {
  agent.destroy();
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

/** The answer as JSON. A refusal is an error. */
function ask(method, url, { token, body } = {}) {
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body && { 'content-type': 'application/json' }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, port, method, path: url, headers }, (response) => {
      let text = '';
      response.on('data', (data) => (text += data));
      response.on('end', () => {
        if (response.statusCode < 300) resolve(JSON.parse(text));
        else reject(new Error(`${response.statusCode} ${text}`));
      });
    });
    request.on('error', reject);
    request.end(body && JSON.stringify(body));
  });
}
