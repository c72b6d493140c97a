import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';
import { openDatabase } from '../src/db/connection.ts';
import { createTestApp } from './support/app.ts';
import { createTestVariables } from './support/database.ts';

const variables = { NODE_ENV: 'test', ...(await createTestVariables()) };
const settings = readSettings(variables);

async function manage(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  await runCommandLine(words, { commands, readSettings: () => settings, print });
  return lines.join('\n');
}

async function statusOfLogin(email: string, password: string): Promise<number> {
  const { db, close } = await openDatabase(settings.database);
  const { send } = await createTestApp({ context: { db } });
  const { statusCode } = await send('POST', '/auth/login', { body: { email, password } });
  await close();
  return statusCode;
}

const passwordIn = (printed: string) => /password is (\S+)/.exec(printed)?.[1] ?? '';

// Every command opens and closes the database by itself.
it(
  'a user can log in until they get another password, or none any more',
  { timeout: 60_000 },
  async () => {
    const email = 'ada@example.com';
    const first = passwordIn(await manage('users', 'create', email, 'Ada', '--generate'));
    expect(await statusOfLogin(email, first)).toBe(200);
    const second = passwordIn(await manage('users', 'set-password', email, '--generate'));
    expect(await statusOfLogin(email, first)).toBe(401);
    expect(await statusOfLogin(email, second)).toBe(200);

    await manage('users', 'create', 'root@example.com', '--generate', '--admin');
    await manage('users', 'deactivate', email);
    expect(await manage('users', 'list')).toMatch(/^ada@example\.com {2}Ada .*deactivated$/m);
    expect(await statusOfLogin(email, second)).toBe(401);
    await manage('users', 'activate', email);
    expect(await statusOfLogin(email, second)).toBe(200);
  },
);

it('names who is not there', async () => {
  await expect(manage('users', 'deactivate', 'nobody@example.com')).rejects.toThrow(
    'There is no user nobody@example.com.',
  );
});

describe('manage', () => {
  it.runIf(existsSync('/dev/full'))('B1: fails when what it printed is lost', async () => {
    const env = { ...process.env, ...variables };
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['src/manage.ts', '--help'], {
      env,
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    const [errors] = await Promise.all([text(child.stderr as Readable), once(child, 'close')]);

    expect(errors).toMatch(/^The command did its work, but what it printed is lost: ENOSPC.*\n$/);
    expect(child.exitCode).toBe(1);
  });

  it('minds nothing when nobody reads what it prints', async () => {
    const env = { ...process.env, ...variables };
    const child = spawn(process.execPath, ['src/manage.ts', 'db', 'down', '9', '--dry-run'], {
      env,
    });
    child.stdout.destroy();
    const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);

    expect(errors).toBe('');
    expect(child.exitCode).toBe(0);
  });

  it.each([
    [
      'fails before it is ready',
      '(app) => app.addHook("onReady", async () => fail())',
      /^broken$/m,
    ],
    [
      'leaves a rejected promise alone (L1)',
      '(app) => app.addHook("onReady", async () => void (async () => fail())())',
      /^broken$/m,
    ],
    [
      'has a listener that throws (L1)',
      '(app) => app.addHook("onReady", async () => void setImmediate(fail))',
      /^broken$/m,
    ],
    ['fails to close', '(app) => app.addHook("onClose", async () => fail())', /^broken$/m],
    [
      'never closes',
      '(app) => app.addHook("onClose", () => new Promise(() => {}))',
      /does not close/,
    ],
  ])('ends when the application %s', { timeout: 30_000 }, async (_case, harm, message) => {
    const module = `import { subscribe } from 'node:diagnostics_channel';
      const fail = () => { throw new Error('broken'); };
      setInterval(() => {}, 1000);
      subscribe('fastify.initialization', ({ fastify }) => void (${harm})(fastify));`;
    const preload = `data:text/javascript,${encodeURIComponent(module)}`;
    const words = ['--import', preload, 'src/manage.ts', 'routes', '/health'];
    const child = spawn(process.execPath, words, { env: { ...process.env, ...variables } });
    child.stdout.resume();
    const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);

    expect(errors).toMatch(message);
    expect(child.exitCode).toBe(1);
  });
});
