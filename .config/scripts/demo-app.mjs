// The app of the demo, as somebody develops it: the API and the web, which go on when the demo has ended.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { check, say, stop } from './steps.mjs';

const isWindows = process.platform === 'win32';
/** What `pnpm db seed` makes while one develops. */
const accounts = {
  DEVELOPMENT_LOGINS: 'admin@example.com member@example.com viewer@example.com',
  DEVELOPMENT_PASSWORD: 'correct horse battery staple',
};

const recordIn = (demo) => path.join(demo, 'running.json');

/** Starts both, each with a log beside the project, and waits until somebody can log in. Returns the address to open. */
export async function startApp(demo, project) {
  const [web, api] = [await freePort(3000), await freePort(3001)];
  const backend = `http://127.0.0.1:${api}`;
  const address = `http://127.0.0.1:${web}`;
  const started = [
    launch(demo, project, 'api', ['--dir', 'backend', 'dev'], { PORT: String(api), HOST: '127.0.0.1' }),
    launch(
      demo,
      project,
      'web',
      ['--dir', 'frontend', 'exec', 'next', 'dev', '--hostname', '127.0.0.1', '--port', String(web)],
      { BACKEND_URL: backend, NEXT_TELEMETRY_DISABLED: '1', ...accounts },
    ),
  ];
  writeFileSync(recordIn(demo), JSON.stringify(started.map(({ pid }) => ({ pid, since: startOf(pid) }))));
  await answers(`${backend}/health`, demo);
  const page = await answers(`${address}/login`, demo);
  check((await page.text()).includes('viewer@example.com'), 'the login page offers the seeded accounts');
  const login = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({
      email: 'viewer@example.com',
      password: accounts.DEVELOPMENT_PASSWORD,
      refreshTokenIn: 'cookie',
    }),
  });
  check(
    login.status === 200 && login.headers.get('set-cookie')?.includes('HttpOnly') === true,
    'logging in through it works, and its cookie is out of reach of scripts',
  );
  return address;
}

/** Ends the app of an earlier run. Returns whether there was one. */
export function endApp(demo) {
  const record = recordIn(demo);
  if (!existsSync(record)) return false;
  // After a restart of the machine somebody else may have the number.
  const ended = JSON.parse(readFileSync(record, 'utf8')).filter(
    ({ pid, since }) => since === startOf(pid) && endGroup(pid),
  );
  rmSync(record);
  return ended.length > 0;
}

/** When a process was started, as the machine says it; empty where it has ended, or where nobody can tell. */
function startOf(pid) {
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function endGroup(pid) {
  if (isWindows) return spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']).status === 0;
  try {
    process.kill(-pid, 'SIGTERM');
    return true;
  } catch {
    // It has ended by itself.
    return false;
  }
}

function launch(demo, project, name, args, env) {
  const log = openSync(path.join(demo, `${name}.log`), 'w');
  say(`$ pnpm ${args.join(' ')}   (its log is demo/${name}.log)`);
  const child = spawn('npx', ['--yes', 'pnpm@12.21.0', ...args], {
    cwd: project,
    env: { ...process.env, CI: '', ...env },
    shell: isWindows,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  return child;
}

async function answers(url, demo) {
  for (let waited = 0; waited < 240; waited += 1) {
    const answer = await fetch(url, { redirect: 'follow' }).catch(() => undefined);
    if (answer?.ok) return answer;
    await sleep(500);
  }
  endApp(demo);
  return stop(`Nothing answered at ${url} within two minutes. The logs are in ${demo}.`);
}

/** This port, or another one where somebody has it. */
function freePort(wanted) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(freePort(wanted + 10)));
    server.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => resolve(wanted));
    });
  });
}
