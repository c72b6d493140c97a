// How the demo shows what it does: a numbered heading a step, the command as a user would type it, and its output.
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

let number = 0;
const started = performance.now();

export function heading(title) {
  number += 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(`\n━━ ${number}. ${title}  (${seconds} s)\n`);
}

export const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a command, shows it, and compares its exit code with the expected one. `quiet` prints output on failure only. */
export function step(shown, command, args, { cwd, expected = 0, quiet = false, input, env } = {}) {
  say(`$ ${shown}`);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    input,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  const output = `${stdout ?? ''}${stderr ?? ''}`.trimEnd();
  if (!quiet || status !== expected) say(output.replace(/^/gm, '  '));
  if (error) stop(`"${command}" cannot be started: ${error.message}`);
  if (status !== expected) stop(`The command ended with ${status}, and ${expected} was expected.`);
  return output;
}

export function stop(message) {
  process.stderr.write(
    `\n${message}\nThe demo stopped here. Everything it made is in the folder named above.\n`,
  );
  process.exit(1);
}

export const check = (isRight, message) => (isRight ? say(`  ✔ ${message}`) : stop(`  ✘ ${message}`));

/** Starts a server and waits until its address answers. Returns a function that stops it and everything it started. */
export async function serve(shown, command, args, { cwd, url, env }) {
  say(`$ ${shown}`);
  const isWindows = process.platform === 'win32';
  const server = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell: isWindows,
    detached: !isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
  const end = async () => {
    if (server.exitCode !== null) return;
    if (isWindows) spawnSync('taskkill', ['/pid', String(server.pid), '/t', '/f']);
    else process.kill(-server.pid, 'SIGTERM');
    for (let waited = 0; server.exitCode === null && waited < 100; waited += 1) await sleep(100);
  };
  for (let waited = 0; waited < 300; waited += 1) {
    if (server.exitCode !== null) stop(`The server ended:\n${output}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return end;
    await sleep(200);
  }
  await end();
  stop(`The server did not answer at ${url} within a minute:\n${output}`);
}
